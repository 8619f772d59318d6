package tongxing.shell.web;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class FailuresTests {

	private static final String CANARY = "金丝雀 13800009393";

	private final StaticMessageSource messages = new StaticMessageSource();

	private final MockMvcTester mvc = MockMvcTester.create(
			MockMvcBuilders.standaloneSetup(new Breaking()).setControllerAdvice(new Failures(this.messages)).build());

	@Test
	void notFoundAndNotAllowedLookTheSame() {
		assertThat(get("not-found")).hasStatus(404).hasViewName("error/404");
		assertThat(this.mvc.get().uri("/number?n=abc")).hasStatus(404).hasViewName("error/404");
	}

	@Test
	void aRefusalSaysWhichRule() {
		this.messages.addMessage("test.refused", Locale.SIMPLIFIED_CHINESE, "还差 {0} 天");
		MvcTestResult refused = this.mvc.get().uri("/refused").locale(Locale.SIMPLIFIED_CHINESE).exchange();
		assertThat(refused).hasStatus(422).hasViewName("error/422").model().containsEntry("refusal", "还差 7 天");
	}

	@Test
	void aStaleEditIsAConflict() {
		assertThat(get("stale")).hasStatus(409).hasViewName("error/409");
		assertThat(get("locked")).hasStatus(409).hasViewName("error/409");
	}

	@Test
	void aMissingParameterIsTheAskersMistake() {
		assertThat(get("number")).hasStatus(400).hasViewName("error/400");
	}

	@Test
	void theUnexpectedHasANumberThatTheLogHasTooAndNothingElseOfWhatWasTyped(CapturedOutput output) {
		MvcTestResult broken = get("broken");
		assertThat(broken).hasStatus(500).hasViewName("error/500");
		String reference = (String) broken.getMvcResult().getModelAndView().getModel().get("reference");
		assertThat(reference).hasSize(8);
		assertThat(output).contains("Reference " + reference)
			.contains("DataIntegrityViolationException")
			.contains("FailuresTests")
			.doesNotContain("金丝雀")
			.doesNotContain("13800009393");
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri("/" + path).exchange();
	}

	/** Breaks in every way. */
	@RestController
	static class Breaking {

		@GetMapping("/not-found")
		String notFound() {
			throw new NotFound("child");
		}

		@GetMapping("/number")
		String number(@RequestParam int n) {
			return "" + n;
		}

		@GetMapping("/refused")
		String refused() {
			throw new RuleViolation("test.refused", 7);
		}

		@GetMapping("/stale")
		String stale() {
			throw new RuleViolation("shell.stale");
		}

		@GetMapping("/locked")
		String locked() {
			throw new OptimisticLockingFailureException(CANARY);
		}

		@GetMapping("/broken")
		String broken() {
			throw new DataIntegrityViolationException(CANARY, new IllegalStateException("Key (name)=(" + CANARY + ")"));
		}

	}

}
