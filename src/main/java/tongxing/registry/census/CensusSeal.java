package tongxing.registry.census;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SHA-256 of a frozen result as it stands in the database, so that a change of it
 * would be seen. What the official table counts beyond it follows, where it was frozen
 * too.
 */
public final class CensusSeal {

	private CensusSeal() {
	}

	public static String of(JdbcClient database, UUID census) {
		return database.sql("""
				select encode(sha256(convert_to(
				         (select coalesce(string_agg(r::text, E'\\n' order by r.child_id), '')
				            from census_result r where r.census_id = :census)
				         || (select coalesce(string_agg(s::text, E'\\n' order by s.child_id), '')
				               from census_sheet s where s.census_id = :census), 'UTF8')), 'hex')
				""").param("census", census).query(String.class).single();
	}

}
