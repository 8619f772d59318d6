package tongxing.operations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.figures.FigureAccess;
import tongxing.figures.FigureScope;
import tongxing.kernel.NotFound;
import tongxing.staff.ActingAs;
import tongxing.staff.Members;
import tongxing.staff.Origin;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;
import tongxing.summaries.Summaries;
import tongxing.summaries.SummaryScopes;

/**
 * {@code summary --term 2026-1 --scope school --out FILE.docx}: writes a term summary
 * without the server, on behalf of a member of staff (option {@code --as}; otherwise the
 * principal), who must be allowed to have it. The audit says that it was the command
 * line.
 */
class SummaryCommand implements Command {

	private static final int WRONG_USE = 1;

	private static final int REFUSED = 2;

	private static final List<Role> FOR_ALL = List.of(Role.PRINCIPAL, Role.CARE_LEAD, Role.ADMIN);

	private final Launch launch;

	SummaryCommand(Launch launch) {
		this.launch = launch;
	}

	@Override
	public int run(List<String> args, PrintStream out, PrintStream err) {
		SummaryRequest request;
		try {
			request = SummaryRequest.of(args);
		}
		catch (IllegalArgumentException | DateTimeException | NotFound ex) {
			err.println(SummaryRequest.USAGE);
			return WRONG_USE;
		}
		Origin.note("command line");
		try (Application application = this.launch.start()) {
			StaffMember member = member(application, request);
			out.println(application.get(ActingAs.class).as(member, () -> write(application, request, member)));
			return 0;
		}
		catch (NotFound ex) {
			err.println("There is no such term, class, helper or child, or it is not for this member of staff."
					+ " 没有这个学期、班级、帮扶教师或孩子，或者这位教职工不能看。");
			return REFUSED;
		}
		catch (UncheckedIOException ex) {
			err.println("Cannot write " + request.out() + ". 写不了这个文件。");
			return WRONG_USE;
		}
		finally {
			Origin.forget();
		}
	}

	private static StaffMember member(Application application, SummaryRequest request) {
		List<StaffMember> all = application.get(Members.class).enabled();
		Stream<StaffMember> meant = (request.staffNumber() != null)
				? all.stream().filter((one) -> one.staffNumber().equalsIgnoreCase(request.staffNumber()))
				: FOR_ALL.stream().flatMap((role) -> all.stream().filter((one) -> one.is(role)));
		return meant.findFirst().orElseThrow(() -> new NotFound("account"));
	}

	private static String write(Application application, SummaryRequest request, StaffMember member) {
		Term term = application.get(Terms.class).get(request.term());
		LocalDate today = LocalDate.now(application.get(Clock.class));
		FigureScope scope = request
			.scopeAmong(application.get(SummaryScopes.class).of(member, term.id().schoolYear(), today));
		application.get(FigureAccess.class).require(member, scope, today);
		LocalDate day = request.dayIn(term, today);
		ByteArrayOutputStream document = new ByteArrayOutputStream();
		application.get(Summaries.class).export(scope, term, day, request.language(), document);
		try {
			Files.write(request.out(), document.toByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return "%s: term %s, %s, %s, as of %s, for %s, %d bytes".formatted(request.out(), term.id(), scope,
				request.language().tag(), day, member.staffNumber(), document.size());
	}

}
