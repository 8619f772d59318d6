package tongxing.registry.classes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Type;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.DateRangeType;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.Stage;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;

/**
 * A class of one school year and who leads it.
 */
@Entity
class SchoolClass {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private SchoolClassId id;

	@SuppressWarnings("unused") // read by SQL
	private int schoolYear;

	@SuppressWarnings("unused") // read by SQL
	@Enumerated(EnumType.STRING)
	private Stage stage;

	@SuppressWarnings("unused") // read by SQL
	@JdbcTypeCode(SqlTypes.SMALLINT)
	private int grade;

	@SuppressWarnings("unused") // read by SQL
	private String number;

	@SuppressWarnings("unused") // read by SQL
	private String displayName;

	@ElementCollection
	@CollectionTable(name = "homeroom", joinColumns = @JoinColumn(name = "class_id"))
	private List<Lead> leads = new ArrayList<>();

	@Version
	@SuppressWarnings("unused")
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected SchoolClass() { // for JPA
	}

	SchoolClass(int schoolYear, ClassName name) {
		this.id = SchoolClassId.next();
		this.schoolYear = schoolYear;
		this.stage = name.stage();
		this.grade = name.grade();
		this.number = name.number();
		this.displayName = name.display();
	}

	/**
	 * Somebody leads the class from a day on; who led it before does so until the day
	 * before.
	 */
	void ledBy(AccountId account, LocalDate from) {
		List<Lead> kept = new ArrayList<>();
		for (Lead lead : this.leads) {
			if (lead.during().from().isAfter(from)) {
				throw new RuleViolation("registry.class.laterLead", lead.during().from());
			}
			if (lead.account().equals(account) && lead.during().contains(from)) {
				return;
			}
			if (lead.during().endsBefore(from)) {
				kept.add(lead);
			}
			else if (lead.during().from().isBefore(from)) {
				kept.add(new Lead(lead.account(), lead.during().endingOn(from.minusDays(1))));
			}
		}
		kept.add(new Lead(account, DateRange.since(from)));
		this.leads.clear();
		this.leads.addAll(kept);
	}

	SchoolClassId id() {
		return this.id;
	}

	/**
	 * A homeroom teacher's time with the class.
	 */
	@Embeddable
	record Lead(@AttributeOverride(name = "value", column = @Column(name = "account_id")) AccountId account,
			@Type(DateRangeType.class) DateRange during) {

	}

}
