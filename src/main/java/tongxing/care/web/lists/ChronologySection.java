package tongxing.care.web.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareLists;
import tongxing.care.kinds.CareKind;
import tongxing.care.kinds.CareKinds;
import tongxing.care.web.CareWords;
import tongxing.registry.ChildId;
import tongxing.registry.pages.ChildPageSection;
import tongxing.staff.CurrentStaff;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What happened to a child, on the child's page: the latest ten, or all of one kind.
 */
@Component
class ChronologySection implements ChildPageSection {

	private static final int FIRST = 10;

	private static final int ALL = 500;

	private final CareLists lists;

	private final CareKinds kinds;

	private final CareWords words;

	private final CurrentStaff me;

	ChronologySection(CareLists lists, CareKinds kinds, CareWords words, CurrentStaff me) {
		this.lists = lists;
		this.kinds = kinds;
		this.words = words;
		this.me = me;
	}

	@Override
	public String key() {
		return "chronology";
	}

	@Override
	public int order() {
		return 500;
	}

	@Override
	public String fragment() {
		return "care/chronology :: section";
	}

	@Override
	public Map<String, Object> model(ChildId child, LocalDate today) {
		String asked = parameter("kind");
		String kind = this.kinds.all()
			.stream()
			.map(CareKind::code)
			.filter((code) -> code.equals(asked))
			.findAny()
			.orElse(null);
		int most = (parameter("all") != null) ? ALL : FIRST;
		List<CareLists.Line> found = this.lists.chronology(child, kind, this.me.id(), today, most + 1);
		boolean more = found.size() > most;
		List<CareListsController.Link> links = new ArrayList<>();
		String page = "/children/" + child;
		links.add(new CareListsController.Link(this.words.say("care.list.all"), page, kind == null));
		this.kinds.all()
			.forEach((one) -> links.add(new CareListsController.Link(this.words.say("care.kind." + one.code()),
					page + "?kind=" + one.code(), one.code().equals(kind))));
		String older = page + "?all=1" + ((kind != null) ? "&kind=" + kind : "");
		return Map.of("chronicle",
				new Chronicle(more ? found.subList(0, most) : found, links, (more && most == FIRST) ? older : null));
	}

	private static @Nullable String parameter(String name) {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? request.getRequest().getParameter(name) : null;
	}

	/**
	 * What the part shows.
	 *
	 * @param more where the rest stands, if there is a rest
	 */
	record Chronicle(List<CareLists.Line> lines, List<CareListsController.Link> kinds, @Nullable String more) {

	}

}
