package tongxing.duties.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import tongxing.calendar.Terms;
import tongxing.duties.Duties;
import tongxing.duties.Duty;
import tongxing.duties.DutyStatus;
import tongxing.registry.ChildId;
import tongxing.registry.Rolls;
import tongxing.registry.pages.ChildListFilter;
import tongxing.staff.AccountId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The questions to the list of children that duties answer: who has something overdue,
 * for whom something is due within seven days.
 */
@Configuration(proxyBeanMethods = false)
class DutyFilters {

	@Bean
	ChildListFilter overdueFilter(Duties duties, Terms terms, Rolls rolls) {
		return new Filter("overdue", 10, "duties.filter.overdue", duties, terms, rolls) {

			@Override
			boolean wants(Duty duty, LocalDate today) {
				return duty.status() == DutyStatus.OVERDUE;
			}

		};
	}

	@Bean
	ChildListFilter soonFilter(Duties duties, Terms terms, Rolls rolls) {
		return new Filter("soon", 20, "duties.filter.soon", duties, terms, rolls) {

			@Override
			boolean wants(Duty duty, LocalDate today) {
				return duty.isSoon(today);
			}

		};
	}

	/**
	 * One question, answered for the children of an account.
	 */
	private abstract static class Filter implements ChildListFilter {

		private final String key;

		private final int order;

		private final String label;

		private final Duties duties;

		private final Terms terms;

		private final Rolls rolls;

		Filter(String key, int order, String label, Duties duties, Terms terms, Rolls rolls) {
			this.key = key;
			this.order = order;
			this.label = label;
			this.duties = duties;
			this.terms = terms;
			this.rolls = rolls;
		}

		abstract boolean wants(Duty duty, LocalDate today);

		@Override
		public String key() {
			return this.key;
		}

		@Override
		public int order() {
			return this.order;
		}

		@Override
		public String label() {
			return this.label;
		}

		@Override
		public Collection<ChildId> matching(AccountId account, LocalDate today) {
			Predicate<Duty> wanted = (duty) -> !duty.observed() && wants(duty, today);
			return this.terms.termOf(today)
				.map((term) -> this.duties.ofIds(this.rolls.ofCaseload(account.value(), today), term, today))
				.map((all) -> all.stream().filter(wanted).map(Duty::child).collect(Collectors.toSet()))
				.orElse(Set.of());
		}

	}

}
