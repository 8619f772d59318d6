package tongxing.duties.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import tongxing.care.CareFact;
import tongxing.care.CareRecordId;
import tongxing.duties.Duty;
import tongxing.duties.DutyFacts;
import tongxing.duties.DutyStatus;
import tongxing.registry.ChildFacts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for the clock in every school.
 */
class DutyClockProperties {

	private static List<Duty> duties(GeneratedSchool school, DutyFacts facts, LocalDate asOf) {
		return DutyClock.duties(school.rules(), GeneratedSchool.TERM, facts, asOf);
	}

	@Property(tries = 1000)
	void whatHappensAfterADayNeverChangesHowThatDayLooked(@ForAll long seed) {
		GeneratedSchool school = new GeneratedSchool(seed);
		LocalDate day = school.someDay();
		assertThat(duties(school, school.laterThan(day), day)).isEqualTo(duties(school, school.facts(), day));
	}

	@Property(tries = 1000)
	void theOrderOfTheFactsDoesNotMatterAndNeitherDoOtherChildren(@ForAll long seed) {
		GeneratedSchool school = new GeneratedSchool(seed);
		LocalDate day = school.someDay();
		DutyFacts facts = school.facts();
		List<CareFact> mixed = new ArrayList<>(facts.records());
		Collections.shuffle(mixed, new Random(seed));
		Map<String, DutyStatus> all = states(duties(school, facts, day));
		assertThat(
				states(duties(school, new DutyFacts(facts.children(), mixed, facts.pairings(), facts.waivers()), day)))
			.isEqualTo(all);
		for (ChildFacts child : facts.children()) {
			DutyFacts alone = new DutyFacts(List.of(child), facts.records(), facts.pairings(), facts.waivers());
			assertThat(all).containsAllEntriesOf(states(duties(school, alone, day)));
		}
	}

	@Property(tries = 1000)
	void aRecordFillsAtMostOneWindowOfARuleAndAnAttemptNone(@ForAll long seed) {
		GeneratedSchool school = new GeneratedSchool(seed);
		List<Duty> duties = duties(school, school.facts(), school.someDay());
		Map<CareRecordId, CareFact> facts = school.facts()
			.records()
			.stream()
			.collect(Collectors.toMap(CareFact::record, (fact) -> fact, (one, other) -> one));
		Map<String, List<CareRecordId>> used = duties.stream()
			.collect(Collectors.groupingBy((duty) -> duty.rule() + duty.child(),
					Collectors.flatMapping((duty) -> duty.satisfiedBy().stream(), Collectors.toList())));
		used.forEach((rule, records) -> assertThat(records).as(rule)
			.doesNotHaveDuplicates()
			.allMatch((record) -> !facts.get(record).attempted()));
	}

	@Property(tries = 1000)
	void everyDutyStandsAsItsWindowAndItsRecordsSay(@ForAll long seed) {
		GeneratedSchool school = new GeneratedSchool(seed);
		LocalDate day = school.someDay();
		List<Duty> duties = duties(school, school.facts(), day);
		assertThat(duties.stream().map(Duty::key)).doesNotHaveDuplicates();
		for (Duty duty : duties) {
			switch (duty.status()) {
				case OVERDUE -> assertThat(duty.window().endsBefore(day)).as("%s", duty).isTrue();
				case DUE -> assertThat(duty.window().contains(day)).as("%s", duty).isTrue();
				case UPCOMING, WAIVED -> assertThat(duty.satisfiedBy().size()).isLessThan(duty.needed());
				case MET, MET_LATE ->
					assertThat(duty.satisfiedBy().isEmpty() || duty.satisfiedBy().size() == duty.needed())
						.as("%s", duty)
						.isTrue();
			}
		}
	}

	@Property(tries = 1000)
	void oneRecordMoreNeverLeavesMoreUndone(@ForAll long seed) {
		GeneratedSchool school = new GeneratedSchool(seed);
		LocalDate day = school.someDay();
		DutyFacts facts = school.facts();
		if (facts.records().isEmpty()) {
			return;
		}
		List<CareFact> fewer = facts.records().subList(0, facts.records().size() - 1);
		DutyFacts before = new DutyFacts(facts.children(), fewer, facts.pairings(), facts.waivers());
		assertThat(overdue(duties(school, facts, day))).isLessThanOrEqualTo(overdue(duties(school, before, day)));
	}

	private static long overdue(List<Duty> duties) {
		return duties.stream()
			.filter((duty) -> duty.status() == DutyStatus.OVERDUE && !duty.rule().equals("PARENT_MET"))
			.count();
	}

	private static Map<String, DutyStatus> states(List<Duty> duties) {
		return duties.stream().collect(Collectors.toMap(Duty::key, Duty::status));
	}

}
