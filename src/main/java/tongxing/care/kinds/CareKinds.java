package tongxing.care.kinds;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import tongxing.kernel.NotFound;

import org.springframework.stereotype.Service;

/**
 * The kinds of care record there are: whatever bean says it is one.
 */
@Service
public class CareKinds {

	private final List<CareKind> all;

	private final Map<String, CareKind> byCode;

	CareKinds(List<CareKind> kinds) {
		this.all = kinds.stream().sorted(Comparator.comparingInt(CareKind::order)).toList();
		this.byCode = kinds.stream().collect(Collectors.toMap(CareKind::code, Function.identity()));
	}

	/**
	 * All of them, the most used first.
	 */
	public List<CareKind> all() {
		return this.all;
	}

	/**
	 * Those that somebody with these roles may record.
	 */
	public List<CareKind> writtenBy(Set<String> roles) {
		return this.all.stream().filter((kind) -> kind.writers().stream().anyMatch(roles::contains)).toList();
	}

	public CareKind get(String code) {
		CareKind kind = this.byCode.get(code);
		if (kind == null) {
			throw new NotFound("care kind");
		}
		return kind;
	}

}
