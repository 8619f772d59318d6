package tongxing.suggestions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tongxing.registry.CareLevel;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.ParentFacts;
import tongxing.registry.attention.AttentionReason;
import tongxing.registry.status.LeftBehind;

/**
 * The rules by which facts speak for another care level. Nothing is weighed or scored:
 * each fact names the level it speaks for, and the highest counts.
 */
final class LevelRules {

	/** A level is looked at again when it has held for so many days. */
	private static final int SETTLED_DAYS = 60;

	private static final Set<String> GONE = Set.of("DECEASED", "MISSING", "IMPRISONED");

	private LevelRules() {
	}

	/**
	 * What the facts of a day speak for, if it is another level than the child has.
	 */
	static Optional<Suggestion> of(ChildFacts child, Signals signals, LocalDate today) {
		if (!child.onRegister(today)) {
			return Optional.empty();
		}
		CareLevel present = child.levelOn(today);
		List<Reason> reasons = reasons(child, signals, today);
		Optional<CareLevel> spokenFor = reasons.stream()
			.map((reason) -> level(reason.code()))
			.max(Comparator.naturalOrder());
		if (spokenFor.isPresent()) {
			return (spokenFor.get().compareTo(present) > 0)
					? Optional.of(suggestion(child, today, present, spokenFor.get(), reasons)) : Optional.empty();
		}
		return gone(child, signals, today)
			.map((reason) -> suggestion(child, today, present, below(present), List.of(reason)));
	}

	private static Suggestion suggestion(ChildFacts child, LocalDate today, CareLevel present, CareLevel proposed,
			List<Reason> reasons) {
		return new Suggestion(child.id(), child.name(), child.stayOn(today).map(ChildFacts.Stay::className).orElse(""),
				present, proposed, reasons);
	}

	private static List<Reason> reasons(ChildFacts child, Signals signals, LocalDate today) {
		List<Reason> reasons = new ArrayList<>();
		if (AttentionReason.isUnattended(child, today)) {
			reasons.add(Reason.of(Reason.Code.UNATTENDED_UNDER_8, aloneSince(child, today)));
		}
		else if (AttentionReason.isAlone(child, today)) {
			reasons.add(Reason.of(Reason.Code.ALONE_UNDER_16, aloneSince(child, today)));
		}
		if (signals.away().isAway() && child.parents().stream().anyMatch(LevelRules::isGone)) {
			reasons.add(Reason.of(Reason.Code.PARENT_GONE));
		}
		if (signals.away() == LeftBehind.Type.BOTH_AWAY && signals.unreachable()) {
			reasons.add(Reason.of(Reason.Code.AWAY_WITHOUT_PHONE));
		}
		if (signals.concernOn() != null) {
			reasons.add(Reason.of(Reason.Code.CONCERN, signals.concernOn()));
		}
		if (signals.notMetSince() != null) {
			reasons.add(Reason.of(Reason.Code.NOT_MET, signals.notMetSince()));
		}
		return reasons;
	}

	private static boolean isGone(ParentFacts parent) {
		return GONE.contains(parent.status());
	}

	private static LocalDate aloneSince(ChildFacts child, LocalDate today) {
		return child.carerOn(today).map((care) -> care.during().from()).orElse(today);
	}

	private static CareLevel level(Reason.Code code) {
		return switch (code) {
			case UNATTENDED_UNDER_8, ALONE_UNDER_16, PARENT_GONE -> CareLevel.GUARDIANSHIP_INTERVENTION;
			case AWAY_WITHOUT_PHONE, CONCERN, NOT_MET -> CareLevel.HEIGHTENED;
			case REASONS_GONE -> CareLevel.UNIVERSAL;
		};
	}

	private static CareLevel below(CareLevel level) {
		return switch (level) {
			case CASE_MANAGEMENT -> CareLevel.GUARDIANSHIP_INTERVENTION;
			case GUARDIANSHIP_INTERVENTION -> CareLevel.HEIGHTENED;
			case HEIGHTENED, UNIVERSAL -> CareLevel.UNIVERSAL;
		};
	}

	/**
	 * One level down, when it has held for two months, no fact speaks for it, a parent is
	 * at home and none is dead, missing or in prison.
	 */
	private static Optional<Reason> gone(ChildFacts child, Signals signals, LocalDate today) {
		boolean calm = signals.away() != LeftBehind.Type.BOTH_AWAY && signals.away() != LeftBehind.Type.UNKNOWN
				&& child.parents().stream().noneMatch(LevelRules::isGone) && child.carerOn(today).isPresent();
		return child.levels()
			.stream()
			.filter((span) -> calm && span.level() != CareLevel.UNIVERSAL && span.during().contains(today)
					&& !span.during().from().isAfter(today.minusDays(SETTLED_DAYS)))
			.findFirst()
			.map((span) -> Reason.of(Reason.Code.REASONS_GONE, span.during().from()));
	}

}
