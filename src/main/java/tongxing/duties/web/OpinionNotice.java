package tongxing.duties.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import tongxing.care.opinion.Opinions;
import tongxing.duties.TodayNotice;
import tongxing.staff.AccountId;
import tongxing.staff.words.Words;

import org.springframework.stereotype.Component;

/**
 * Tells a member of staff that opinions about children they answer for wait for an
 * answer.
 */
@Component
class OpinionNotice implements TodayNotice {

	private final Opinions opinions;

	private final Words words;

	private final Clock clock;

	OpinionNotice(Opinions opinions, Words words, Clock clock) {
		this.opinions = opinions;
		this.words = words;
		this.clock = clock;
	}

	@Override
	public List<Notice> of(AccountId me) {
		return this.opinions.open(me, LocalDate.now(this.clock))
			.map((open) -> new Notice(
					this.words.say("duties.today.opinions", open.count(), this.words.day(open.since())), "",
					"/opinions", null))
			.stream()
			.toList();
	}

}
