package tongxing.forms.census;

import java.util.UUID;

import tongxing.registry.census.CensusResult;
import tongxing.registry.census.CensusResults;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the table of a census: of the frozen result, or of what would be frozen now.
 * Reading and taking it out leave a row in the audit, as the result does.
 */
@Service
@Transactional
public class CensusSheets {

	private final CensusResults results;

	CensusSheets(CensusResults results) {
		this.results = results;
	}

	public CensusSheet read(UUID census, CensusSheet.By by) {
		return of(this.results.read(census), by);
	}

	public CensusSheet export(UUID census, CensusSheet.By by) {
		return of(this.results.export(census), by);
	}

	private CensusSheet of(CensusResult result, CensusSheet.By by) {
		return CensusSheet.of(result, this.results.before(result.census()).orElse(null), by);
	}

}
