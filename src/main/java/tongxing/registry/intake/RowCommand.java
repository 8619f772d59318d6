package tongxing.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.Kinship;
import tongxing.kernel.person.PhoneNumber;
import tongxing.registry.SchoolClassId;
import tongxing.registry.arrangement.CareDetails;
import tongxing.registry.arrangement.CareKind;
import tongxing.registry.child.ChildDetails;
import tongxing.registry.child.Entry;
import tongxing.registry.child.RegisterChild;
import tongxing.registry.child.RegisterChild.Home;
import tongxing.registry.child.RegisterChild.Placement;
import tongxing.registry.classes.ClassName;
import tongxing.registry.family.AbsenceDetails;
import tongxing.registry.family.CarerDetails;
import tongxing.registry.family.ParentDetails;
import tongxing.registry.family.ParentRole;
import tongxing.registry.phone.PhoneDetails;
import tongxing.registry.roster.LeftBehind;
import tongxing.registry.roster.RosterChild;
import tongxing.registry.roster.RosterGuardian;
import tongxing.registry.roster.RosterParent;

/**
 * Turns a row into what the registry understands.
 */
final class RowCommand {

	private static final Pattern VILLAGE = Pattern.compile("(?:镇|乡|街道|县|市|^)([\\p{IsHan}]{1,8}?(?:村|屯|寨|社区|居委会))");

	private static final Set<ParentDetails.Status> ABLE = EnumSet.of(ParentDetails.Status.ALIVE,
			ParentDetails.Status.REMARRIED, ParentDetails.Status.UNKNOWN);

	private final RosterChild row;

	private final RosterDays.Start start;

	RowCommand(RosterChild row, RosterDays.Start start) {
		this.row = row;
		this.start = start;
	}

	/**
	 * The class a row names, when it names one the school can have.
	 */
	static @Nullable ClassName className(RosterChild row) {
		tongxing.registry.roster.Placement placement = row.placement();
		if (placement.stage() == null || placement.grade() == null || !placement.stage().has(placement.grade())) {
			return null;
		}
		return new ClassName(placement.stage(), placement.grade(),
				Objects.requireNonNullElse(placement.classNumber(), ""));
	}

	/**
	 * The particulars of the child a row names.
	 */
	static ChildDetails details(RosterChild row) {
		return new ChildDetails(Objects.requireNonNull(row.name()), null, null, row.sex(), row.birthDate(),
				row.residentId(), null, row.studentNo(), row.ethnicity(), row.boarding(), row.notes());
	}

	RegisterChild toCommand(Home home, @Nullable SchoolClassId schoolClass) {
		Placement placement = (schoolClass != null) ? new Placement(schoolClass, this.start.from(), Entry.REGISTERED)
				: null;
		return new RegisterChild(details(this.row), home, placement, parents(), care(), List.of(), true);
	}

	Home newHome() {
		String address = this.row.address();
		return Home.at(address, (address != null) ? village(address) : null);
	}

	private static @Nullable String village(String address) {
		Matcher matcher = VILLAGE.matcher(address);
		return matcher.find() ? matcher.group(1) : null;
	}

	private List<ParentDetails> parents() {
		List<ParentDetails> parents = new ArrayList<>(2);
		parent(ParentRole.FATHER, this.row.father()).ifPresent(parents::add);
		parent(ParentRole.MOTHER, this.row.mother()).ifPresent(parents::add);
		return parents;
	}

	private java.util.Optional<ParentDetails> parent(ParentRole role, RosterParent parent) {
		boolean away = isAway(this.row, role);
		if (parent.isNone() && !away) {
			return java.util.Optional.empty();
		}
		ParentDetails.Status status = status(this.row, parent);
		ParentDetails details = ParentDetails.of(role, parent.name())
			.withStatus(status, ABLE.contains(status))
			.withPhones(phones(parent.phones()));
		return java.util.Optional.of(away ? details.away(absence(parent)) : details);
	}

	/**
	 * Since the day the row gives, else since the one that was answered for the whole
	 * roster.
	 */
	private AbsenceDetails absence(RosterParent parent) {
		LocalDate own = parent.awaySince();
		LocalDate since = (own != null) ? own : this.start.awaySince();
		LocalDate seenOn = since.isAfter(this.start.from()) ? since : this.start.from();
		return AbsenceDetails.since(since, parent.workPlace()).told(seenOn, own != null);
	}

	/**
	 * How many parents a row says to be away, but not since when.
	 */
	static int awayWithoutDay(RosterChild row) {
		return (int) Stream.of(ParentRole.FATHER, ParentRole.MOTHER)
			.filter((role) -> isAway(row, role) && parent(row, role).awaySince() == null)
			.count();
	}

	private static RosterParent parent(RosterChild row, ParentRole role) {
		return (role == ParentRole.FATHER) ? row.father() : row.mother();
	}

	private static boolean isAway(RosterChild row, ParentRole role) {
		RosterParent parent = parent(row, role);
		tongxing.registry.roster.ParentStatus status = parent.status();
		if (status != null) {
			return status == tongxing.registry.roster.ParentStatus.AWAY;
		}
		LeftBehind type = row.leftBehind();
		if (type == null || type == LeftBehind.UNKNOWN) {
			return parent.awaySince() != null;
		}
		if (type == LeftBehind.ONE_AWAY) {
			return isGuardian(row, (role == ParentRole.FATHER) ? Kinship.MOTHER : Kinship.FATHER);
		}
		return type == LeftBehind.BOTH_AWAY
				|| type == ((role == ParentRole.FATHER) ? LeftBehind.FATHER_AWAY : LeftBehind.MOTHER_AWAY);
	}

	private static boolean isGuardian(RosterChild row, Kinship relation) {
		return row.guardian().relation() == relation;
	}

	private boolean guardianIs(Kinship relation) {
		return isGuardian(this.row, relation);
	}

	/**
	 * Of one parent away nobody knows which, unless the other is who looks after the
	 * child.
	 */
	private static ParentDetails.Status status(RosterChild row, RosterParent parent) {
		if (parent.status() == null) {
			boolean either = row.leftBehind() == LeftBehind.ONE_AWAY && !isGuardian(row, Kinship.FATHER)
					&& !isGuardian(row, Kinship.MOTHER);
			return either ? ParentDetails.Status.UNKNOWN : ParentDetails.Status.ALIVE;
		}
		return switch (parent.status()) {
			case DECEASED -> ParentDetails.Status.DECEASED;
			case IMPRISONED -> ParentDetails.Status.IMPRISONED;
			case LOST_CONTACT -> ParentDetails.Status.MISSING;
			case REMARRIED -> ParentDetails.Status.REMARRIED;
			case AWAY, HOME -> ParentDetails.Status.ALIVE;
		};
	}

	private @Nullable CareDetails care() {
		RosterGuardian guardian = this.row.guardian();
		if (guardianIs(Kinship.SELF)) {
			return CareDetails.byNobody(CareKind.ALONE, this.start.from());
		}
		if (guardianIs(Kinship.FATHER) && !this.row.father().isNone()) {
			return CareDetails.byParent(ParentRole.FATHER, this.start.from());
		}
		if (guardianIs(Kinship.MOTHER) && !this.row.mother().isNone()) {
			return CareDetails.byParent(ParentRole.MOTHER, this.start.from());
		}
		if (guardian.name() == null) {
			return null;
		}
		Integer born = (guardian.age() != null) ? this.start.asOf().getYear() - guardian.age() : null;
		CarerDetails carer = new CarerDetails(guardian.name(), born, null, guardian.occupation(), guardian.health(),
				null, null, phones(guardian.phones()));
		return CareDetails.by(carer, (guardian.relation() != null) ? guardian.relation() : Kinship.OTHER_RELATIVE,
				this.start.from());
	}

	private static List<PhoneDetails> phones(List<PhoneNumber> numbers) {
		return numbers.stream().map((number) -> PhoneDetails.of(number.normalised())).toList();
	}

}
