package tongxing.figures.kept;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.figures.kept.Shelf.Kept;
import tongxing.registry.ChildId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers answers that take long to make, and gives them again only if no fact changed
 * since. The database itself tells: every transaction that changes a fact notes its
 * number in table <code>fact_change</code>, and an answer is kept with the snapshot taken
 * before it was made. Whatever that snapshot did not see, committed since or still
 * running then, makes the answer stale. So nobody has to say what a change concerns, and
 * nothing written is ever missing from a page. A note also says which children a change
 * concerns, where its table leads to any: what is made child by child is made anew for
 * them alone. Whether the asker may see the answer is decided before.
 */
@Component
public class UntilChanged {

	/** Of how many children an answer is mended; for more it is made anew. */
	private static final int FEW = 300;

	private static final String NOW = """
			select pg_current_snapshot()::text as seen, pg_current_xact_id_if_assigned() is null as reading,
			       current_setting('transaction_isolation') = 'read committed' as present,
			       change.any as changed, change.anybody, change.children
			  from (select coalesce(:seen::text::pg_snapshot, pg_current_snapshot()) as seen) known cross join lateral
			       (select count(*) > 0 as any, coalesce(bool_or(concerns = 'ANYBODY'), false) as anybody,
			               array_agg(distinct child_id) filter (where child_id is not null) as children
			          from fact_change where xid >= pg_snapshot_xmin(known.seen)
			           and not pg_visible_in_snapshot(xid, known.seen)) change
			""";

	private final JdbcClient database;

	/** Some hundred kilobytes each. */
	private final Shelf answers = new Shelf(32);

	/**
	 * What is made child by child is large: that of a great school some 25 megabytes. So
	 * there is room for this term, the one before, and a past day somebody looks at.
	 */
	private final Shelf wholes = new Shelf(3);

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
	public <T> T of(Object question, Supplier<T> answer) {
		return of(this.answers, question, answer, (known, now) -> answer.get());
	}

	/**
	 * The same for an answer that is made child by child.
	 * @param mended makes of the answer that was kept, which it leaves as it is, the one
	 * that is true now, given the children whom the changes since concern. They may be
	 * none, or such as have nothing to do with the answer
	 */
	public <T> T mended(Object question, Supplier<T> answer, BiFunction<T, Set<ChildId>, T> mended) {
		return mended(this.wholes, question, answer, mended);
	}

	/**
	 * The same for an answer that is small, and that most changes leave as it is.
	 * @param mended finds out whether these children alter it, and makes it anew if so
	 */
	public <T> T watched(Object question, Supplier<T> answer, BiFunction<T, Set<ChildId>, T> mended) {
		return mended(this.answers, question, answer, mended);
	}

	private <T> T mended(Shelf shelf, Object question, Supplier<T> answer, BiFunction<T, Set<ChildId>, T> mended) {
		return of(shelf, question, answer, (known, now) -> (now.anybody || now.children.size() > FEW) ? answer.get()
				: mended.apply(known, now.children));
	}

	@SuppressWarnings("unchecked")
	private <T> T of(Shelf shelf, Object question, Supplier<T> answer, BiFunction<T, Now, T> again) {
		Kept kept = shelf.get(question);
		Now now = now((kept != null) ? kept.seen() : null);
		if (!now.present) {
			return answer.get();
		}
		if (kept != null && !now.changed) {
			return (T) kept.answer();
		}
		T made = (kept != null) ? again.apply((T) kept.answer(), now) : answer.get();
		if (now.reading) {
			shelf.put(question, now.seen, made);
		}
		return made;
	}

	private Now now(@Nullable String seen) {
		return this.database.sql(NOW).param("seen", seen).query((row, number) -> now(row)).single();
	}

	private static Now now(ResultSet row) throws SQLException {
		Array children = row.getArray("children");
		return new Now(row.getString("seen"), row.getBoolean("reading"), row.getBoolean("present"),
				row.getBoolean("changed"), row.getBoolean("anybody"), (children == null) ? Set.of()
						: Stream.of((UUID[]) children.getArray()).map(ChildId::new).collect(Collectors.toSet()));
	}

	/**
	 * How the database stands.
	 *
	 * @param seen the snapshot of this moment
	 * @param reading whether the present transaction has changed nothing
	 * @param present whether it looks at this moment, and not at an earlier one as an
	 * archive does
	 * @param changed whether a fact changed since the snapshot asked about
	 * @param anybody whether one of these changes concerns children nobody can name
	 * @param children those whom the changes concern
	 */
	private record Now(String seen, boolean reading, boolean present, boolean changed, boolean anybody,
			Set<ChildId> children) {

	}

}
