package tongxing.calendar;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The school of this installation.
 *
 * @param stages KINDERGARTEN, PRIMARY, JUNIOR as far as it has them
 * @param documentLanguage zh-Hans, zh-Hant or en
 * @param moduleLabel the neutral name of the care program on screens and papers
 * @param dataGuardian the person responsible for children's data, if named yet
 */
public record School(UUID id, String name, List<String> stages, String documentLanguage, String moduleLabel,
		@Nullable String dataGuardian) {

}
