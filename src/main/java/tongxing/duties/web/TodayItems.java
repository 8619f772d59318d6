package tongxing.duties.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tongxing.staff.words.Words;
import tongxing.duties.Duty;
import tongxing.duties.DutyRule;
import tongxing.duties.DutyStatus;
import tongxing.duties.DutyTexts;
import tongxing.duties.group.GroupDuty;
import tongxing.duties.web.Today.Alert;
import tongxing.duties.web.Today.Block;
import tongxing.duties.web.Today.Item;
import tongxing.duties.web.Today.Section;
import tongxing.pairing.PairingSpan;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.CareSpan;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildId;
import tongxing.registry.Rolls;
import tongxing.registry.attention.AttentionReason;
import tongxing.staff.AccountId;

import org.springframework.stereotype.Component;

/**
 * Writes what is open child by child, and what cannot wait.
 */
@Component
class TodayItems {

	private static final int MOST_BLOCKS = 12;

	private static final int MOST_ALERTS = 6;

	private static final String VISIT = "HOME_VISIT";

	private static final String MET = "PARENT_MET";

	private final DutyTexts texts;

	private final Words words;

	TodayItems(DutyTexts texts, Words words) {
		this.texts = texts;
		this.words = words;
	}

	String title(Duty duty) {
		return this.texts.title(duty);
	}

	/**
	 * Children with something overdue, the longest first, each with all that is overdue
	 * or soon due.
	 */
	Section overdue(List<ChildFacts> children, List<Duty> open, LocalDate today, boolean whole) {
		Map<ChildId, List<Duty>> late = byChild(open, (duty) -> duty.status() == DutyStatus.OVERDUE);
		List<Duty> shown = open.stream()
			.filter((duty) -> late.containsKey(duty.child()))
			.filter((duty) -> duty.status() == DutyStatus.OVERDUE || soon(duty, today))
			.toList();
		int items = late.values().stream().mapToInt(List::size).sum();
		List<ChildFacts> longest = children.stream()
			.filter((child) -> late.containsKey(child.id()))
			.sorted(Comparator.comparing((child) -> since(late.getOrDefault(child.id(), List.of()))))
			.toList();
		return section(longest, shown, items, today, whole);
	}

	/**
	 * The other children for whom something is soon due.
	 */
	Section due(List<ChildFacts> children, List<Duty> open, LocalDate today, boolean whole) {
		Map<ChildId, List<Duty>> late = byChild(open, (duty) -> duty.status() == DutyStatus.OVERDUE);
		List<Duty> shown = open.stream()
			.filter((duty) -> !late.containsKey(duty.child()) && soon(duty, today))
			.toList();
		return section(children, shown, shown.size(), today, whole);
	}

	List<Alert> alerts(List<ChildFacts> children, Map<ChildId, List<AttentionReason>> reasons, List<Duty> open,
			LocalDate today) {
		List<Alert> alerts = new ArrayList<>();
		Map<ChildId, ChildFacts> byId = Rolls.byId(children);
		for (AttentionReason reason : AttentionReason.values()) {
			for (ChildFacts child : children) {
				if (reasons.getOrDefault(child.id(), List.of()).contains(reason)) {
					alerts.add(alert(child, reason, today));
				}
			}
		}
		for (Duty duty : open) {
			ChildFacts child = byId.get(duty.child());
			if (child != null && MET.equals(duty.recordKind()) && duty.status() == DutyStatus.DUE) {
				alerts.add(new Alert(child.id().toString(), child.name(), className(child, today), "house", false,
						this.texts.reason(duty), this.texts.button(duty), path(duty)));
			}
		}
		return (alerts.size() > MOST_ALERTS) ? List.copyOf(alerts.subList(0, MOST_ALERTS)) : alerts;
	}

	/**
	 * Notes of former helpers that wait to be read by this one.
	 */
	List<Alert> handOvers(Collection<ChildFacts> children, Collection<PairingSpan> pairings, AccountId me,
			LocalDate today) {
		Map<ChildId, ChildFacts> byId = Rolls.byId(children);
		List<Alert> alerts = new ArrayList<>();
		for (PairingSpan pairing : pairings) {
			ChildFacts child = byId.get(pairing.child());
			PairingSpan.Taken taken = pairing.taken();
			if (child != null && taken != null && me.equals(pairing.account()) && pairing.waitsOn(today)) {
				alerts.add(new Alert(child.id().toString(), child.name(), className(child, today), "doc", false,
						this.words.say("duties.alert.HAND_OVER"), this.words.say("duties.alert.do.HAND_OVER"),
						"/pairings/" + taken.from()));
			}
		}
		return alerts;
	}

	private Alert alert(ChildFacts child, AttentionReason reason, LocalDate today) {
		String path = "/children/" + child.id();
		String text = (reason == AttentionReason.CARE_GAP)
				? this.words.say("duties.alert.CARE_GAP.since", this.texts.day(gapSince(child, today)))
				: this.words.say("duties.alert." + reason);
		return new Alert(child.id().toString(), child.name(), className(child, today),
				(reason == AttentionReason.NO_WORKING_PHONE) ? "phone" : "alert",
				reason != AttentionReason.NO_WORKING_PHONE, text, this.words.say("duties.alert.do." + reason), path);
	}

	private static LocalDate gapSince(ChildFacts child, LocalDate today) {
		LocalDate since = child.stays().isEmpty() ? today : child.stays().get(0).during().from();
		for (CareSpan care : child.carers()) {
			LocalDate to = care.during().to();
			if (to != null && to.isBefore(today) && !to.isBefore(since)) {
				since = to.plusDays(1);
			}
		}
		return since;
	}

	private Section section(List<ChildFacts> children, List<Duty> shown, int items, LocalDate today, boolean whole) {
		Map<ChildId, List<Duty>> byChild = byChild(shown, (duty) -> true);
		List<ChildFacts> concerned = children.stream().filter((child) -> byChild.containsKey(child.id())).toList();
		List<Block> blocks = concerned.stream()
			.limit(whole ? Integer.MAX_VALUE : MOST_BLOCKS)
			.map((child) -> block(child, byChild.getOrDefault(child.id(), List.of()), children, shown, today))
			.toList();
		return new Section(blocks, concerned.size(), items, concerned.size() - blocks.size());
	}

	private Block block(ChildFacts child, List<Duty> duties, List<ChildFacts> all, Collection<Duty> shown,
			LocalDate today) {
		return new Block(child.id().toString(), child.name(), className(child, today), child.levelOn(today).name(),
				duties.stream()
					.sorted(Comparator.comparing((duty) -> duty.status() != DutyStatus.OVERDUE))
					.map((duty) -> item(duty, today))
					.toList(),
				wantsVisit(duties) ? sibling(child, all, shown, today) : null);
	}

	/**
	 * Another child of the household who is owed a visit too.
	 */
	private @Nullable String sibling(ChildFacts child, List<ChildFacts> all, Collection<Duty> shown, LocalDate today) {
		for (ChildFacts other : all) {
			if (!other.id().equals(child.id()) && other.household().equals(child.household())
					&& wantsVisit(shown.stream().filter((duty) -> duty.child().equals(other.id())).toList())) {
				return this.words.say("duties.today.sibling", other.name(), className(other, today));
			}
		}
		return null;
	}

	private static LocalDate since(Collection<Duty> late) {
		return late.stream()
			.map((duty) -> duty.window().to())
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(LocalDate.MAX);
	}

	private static boolean wantsVisit(Collection<Duty> duties) {
		return duties.stream().anyMatch((duty) -> VISIT.equals(duty.recordKind()));
	}

	private Item item(Duty duty, LocalDate today) {
		boolean over = duty.status() == DutyStatus.OVERDUE;
		return new Item(over ? "over" : "due", this.texts.status(duty.status()), this.texts.title(duty),
				time(duty, today), this.texts.reason(duty), this.texts.button(duty), path(duty));
	}

	private String time(Duty duty, LocalDate today) {
		LocalDate to = duty.window().to();
		if (to == null) {
			return "";
		}
		long days = ChronoUnit.DAYS.between(today, to);
		if (days < 0) {
			return this.words.say("duties.late", -days);
		}
		return (days == 0) ? this.words.say("duties.last") : this.words.say("duties.left", days);
	}

	private static String path(Duty duty) {
		if (DutyRule.AGREEMENT.equals(duty.recordKind())) {
			return "/program/agreements?child=" + duty.child();
		}
		return (duty.recordKind() != null)
				? "/records/new?kind=" + duty.recordKind() + "&child=" + duty.child() + "&from=today" : "/pairings";
	}

	/**
	 * What ends within the next days; a meeting with a parent stands among the alerts.
	 */
	private static boolean soon(Duty duty, LocalDate today) {
		return duty.isSoon(today) && !MET.equals(duty.recordKind());
	}

	private static Map<ChildId, List<Duty>> byChild(Collection<Duty> duties, Predicate<Duty> which) {
		return duties.stream().filter(which).collect(Collectors.groupingBy(Duty::child));
	}

	private static String className(ChildFacts child, LocalDate today) {
		return child.stayOn(today).map(Stay::className).orElse("");
	}

	/** What a class owes. */
	Today.GroupItem group(GroupDuty duty) {
		return new Today.GroupItem((duty.status() == DutyStatus.OVERDUE) ? "over" : "due",
				this.texts.status(duty.status()), duty.className(),
				this.texts.title(duty.rule(), duty.name(), duty.part()), this.texts.reason(duty.reason()), duty.path());
	}

}
