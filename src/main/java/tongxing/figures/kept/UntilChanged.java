package tongxing.figures.kept;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers answers that take long to make, and gives them again only if no fact changed
 * since. The database itself tells: every transaction that changes a fact notes its
 * number in table <code>fact_change</code>, and an answer is kept with the snapshot taken
 * before it was made. Whatever that snapshot did not see, committed since or still
 * running then, makes the answer stale. So nobody has to say what a change concerns, and
 * nothing written is ever missing from a page. Whether the asker may see the answer is
 * decided before.
 */
@Component
public class UntilChanged {

	/** Some hundred kilobytes each. */
	private static final int MOST = 32;

	/** Much less than the notes of changes are kept for. */
	private static final Duration LONGEST = Duration.ofHours(12);

	private static final String NOW = """
			select pg_current_snapshot()::text as seen, pg_current_xact_id_if_assigned() is null as reading,
			       current_setting('transaction_isolation') = 'read committed' as present,
			       exists (select from fact_change where xid >= pg_snapshot_xmin(known.seen)
			                  and not pg_visible_in_snapshot(xid, known.seen)) as changed
			  from (select :seen::pg_snapshot as seen) known
			""";

	/** Before any transaction. */
	private static final String NEVER = "1:1:";

	private final JdbcClient database;

	private final Map<Object, Kept> known = new LinkedHashMap<>(MOST, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Object, Kept> eldest) {
			return size() > MOST;
		}

	};

	UntilChanged(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The answer as it is true now. In a transaction that has changed something itself
	 * nothing is kept, since it may yet be rolled back; one that looks at an earlier
	 * moment is given nothing that was kept.
	 * @param question equal only for equal questions: a record of the asker's own, with
	 * all the answer depends on but the facts
	 * @param answer reads committed facts and returns something nobody alters
	 */
	@SuppressWarnings("unchecked")
	public <T> T of(Object question, Supplier<T> answer) {
		@Nullable Kept kept = kept(question);
		Now now = now((kept != null) ? kept.seen : NEVER);
		if (kept != null && now.present && !now.changed) {
			return (T) kept.answer;
		}
		T made = answer.get();
		if (now.present && now.reading) {
			keep(question, new Kept(now.seen, System.nanoTime(), made));
		}
		return made;
	}

	private Now now(String seen) {
		return this.database.sql(NOW)
			.param("seen", seen)
			.query((row, number) -> new Now(row.getString("seen"), row.getBoolean("reading"), row.getBoolean("present"),
					row.getBoolean("changed")))
			.single();
	}

	private @Nullable Kept kept(Object question) {
		synchronized (this.known) {
			Kept kept = this.known.get(question);
			if (kept != null && System.nanoTime() - kept.since > LONGEST.toNanos()) {
				this.known.remove(question);
				return null;
			}
			return kept;
		}
	}

	private void keep(Object question, Kept kept) {
		synchronized (this.known) {
			this.known.put(question, kept);
		}
	}

	/**
	 * How the database stands.
	 *
	 * @param seen the snapshot of this moment
	 * @param reading whether the present transaction has changed nothing
	 * @param present whether it looks at this moment, and not at an earlier one as an
	 * archive does
	 * @param changed whether a fact changed since the snapshot asked about
	 */
	private record Now(String seen, boolean reading, boolean present, boolean changed) {

	}

	/**
	 * An answer and what was visible when it was made.
	 */
	private record Kept(String seen, long since, Object answer) {

	}

}
