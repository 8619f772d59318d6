package tongxing.pairing.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import tongxing.pairing.PairingBoard;
import tongxing.pairing.PairingBoard.Span;
import tongxing.registry.ChildId;
import tongxing.registry.pages.ChildPageSection;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Role;

import org.springframework.stereotype.Component;

/**
 * Who helps a child and who did, on the child's page.
 */
@Component
class PairingSection implements ChildPageSection {

	private final PairingBoard board;

	private final CurrentStaff me;

	PairingSection(PairingBoard board, CurrentStaff me) {
		this.board = board;
		this.me = me;
	}

	@Override
	public String key() {
		return "pairing";
	}

	@Override
	public int order() {
		return 40;
	}

	@Override
	public Place place() {
		return Place.SIDE;
	}

	@Override
	public String fragment() {
		return "pairing/parts :: section";
	}

	@Override
	public Map<String, Object> model(ChildId child, LocalDate today) {
		List<Span> spans = this.board.ofChild(child);
		List<Span> taken = spans.stream().filter((span) -> span.leftFor(this.me.id())).limit(1).toList();
		return Map.of("pairingChild", child, "pairingSpans", spans, "pairingTaken", taken, "pairingLeads",
				this.me.is(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD));
	}

}
