package tongxing.forms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import tongxing.DemoTest;
import tongxing.SignedIn;
import tongxing.TestClock;
import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.Rolls;
import tongxing.staff.AccountId;
import tongxing.staff.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The registration form is filled from the register; whole numbers leave only with a
 * reason.
 */
@DemoTest
@Transactional
class RegistrationFormTests {

	private static final LocalDate TODAY = TestClock.TODAY;

	@Autowired
	private RegistrationForms registrations;

	@Autowired
	private Rolls rolls;

	@Autowired
	private ApplicationContext context;

	@Test
	void everyRowFillsTheSheet() {
		OfficialForm form = this.registrations.masked(child().id(), lead(), TODAY);
		assertThat(form.rows()).allSatisfy((row) -> assertThat(row.stream().mapToInt(OfficialForm.Cell::columns).sum())
			.isEqualTo(OfficialForm.COLUMNS));
	}

	@Test
	void numbersAreMaskedOnThePageAndWholeInTheDocument() throws IOException {
		ChildFacts child = child();
		String page = text(this.registrations.masked(child.id(), lead(), TODAY));
		assertThat(page).contains(child.name()).doesNotContainPattern("\\d{17}[\\dX]|1380000\\d{4}");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.registrations.write(List.of(child.id()), "上报民政", lead(), TODAY, out);
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
			String whole = document.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining());
			assertThat(whole).contains(child.name()).containsPattern("\\d{17}[\\dX]").containsPattern("1380000\\d{4}");
		}
	}

	@Test
	void wholeNumbersNeedAReason() {
		ChildId child = child().id();
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.registrations.write(List.of(child), " ", lead(), TODAY, new ByteArrayOutputStream()))
			.withMessageContaining("forms.needsReason");
	}

	private static String text(OfficialForm form) {
		return form.rows()
			.stream()
			.flatMap(List::stream)
			.map(OfficialForm.Cell::text)
			.collect(Collectors.joining("\n"));
	}

	private ChildFacts child() {
		return this.rolls.rollOfSchool(new DateRange(TODAY, TODAY), TODAY)
			.children()
			.stream()
			.filter((one) -> one.parents().stream().filter((parent) -> parent.awayOn(TODAY)).count() == 2)
			.findFirst()
			.orElseThrow();
	}

	private AccountId lead() {
		return SignedIn.newMember(this.context, "覃主任", Role.CARE_LEAD).id();
	}

}
