package tongxing.registry.census;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The SHA-256 of a frozen result as it stands in the database, so that a change of it
 * would be seen.
 */
public final class CensusSeal {

	private CensusSeal() {
	}

	public static String of(JdbcClient database, UUID census) {
		return database
			.sql("""
					select encode(sha256(convert_to(coalesce(string_agg(r::text, E'\\n' order by r.child_id), ''), 'UTF8')), 'hex')
					  from census_result r where r.census_id = ?
					""")
			.param(census)
			.query(String.class)
			.single();
	}

}
