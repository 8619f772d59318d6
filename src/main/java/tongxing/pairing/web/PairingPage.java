package tongxing.pairing.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tongxing.pairing.HelperId;
import tongxing.pairing.PairingBoard;
import tongxing.registry.SchoolClassId;

/**
 * One page of the pairings that hold today, with the addresses of its neighbours.
 */
record PairingPage(List<PairingBoard.Current> rows, int total, int number, @Nullable SchoolClassId schoolClass,
		@Nullable HelperId helper) {

	public int pages() {
		return (this.total + PairingBoard.ROWS - 1) / PairingBoard.ROWS;
	}

	public String address(int page) {
		return "/pairings?page=" + page + ((this.schoolClass != null) ? "&class=" + this.schoolClass : "")
				+ ((this.helper != null) ? "&helper=" + this.helper : "");
	}

	public int first() {
		return this.number * PairingBoard.ROWS + 1;
	}

	public int last() {
		return this.number * PairingBoard.ROWS + this.rows.size();
	}

}
