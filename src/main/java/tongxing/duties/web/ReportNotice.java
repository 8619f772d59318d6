package tongxing.duties.web;

import java.util.List;

import tongxing.care.incident.IncidentReports;
import tongxing.duties.TodayNotice;
import tongxing.staff.AccountId;
import tongxing.staff.words.Words;

import org.springframework.stereotype.Component;

/**
 * Tells those who may know of it that an incident should have been reported by now.
 */
@Component
class ReportNotice implements TodayNotice {

	private final IncidentReports reports;

	private final Words words;

	ReportNotice(IncidentReports reports, Words words) {
		this.reports = reports;
		this.words = words;
	}

	@Override
	public List<Notice> of(AccountId me) {
		return this.reports.overdue(me)
			.stream()
			.map((id) -> new Notice(this.words.say("incident.today.overdue"), "", "/records/" + id + "/reports", null))
			.toList();
	}

}
