package tongxing.shell.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.trouble.Trouble;

import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a page says when something went wrong and the controller did not deal with it. Not
 * found and not allowed look the same; what nobody expected gets a reference number,
 * which the log has too, without any message that could hold a name.
 */
@ControllerAdvice
@Order
class Failures {

	private static final Logger logger = LoggerFactory.getLogger(Failures.class);

	private final MessageSource messages;

	Failures(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler({ NotFound.class, MethodArgumentTypeMismatchException.class })
	ModelAndView notFound() {
		return page("error/404", HttpStatus.NOT_FOUND);
	}

	@ExceptionHandler(RuleViolation.class)
	ModelAndView refused(RuleViolation refusal, Locale locale) {
		if ("shell.stale".equals(refusal.code())) {
			return page("error/409", HttpStatus.CONFLICT);
		}
		return page("error/422", HttpStatus.UNPROCESSABLE_CONTENT).addObject("refusal",
				this.messages.getMessage(refusal.code(), refusal.arguments(), refusal.code(), locale));
	}

	@ExceptionHandler(OptimisticLockingFailureException.class)
	ModelAndView stale() {
		return page("error/409", HttpStatus.CONFLICT);
	}

	@ExceptionHandler({ ServletRequestBindingException.class, HttpMessageNotReadableException.class,
			MultipartException.class })
	ModelAndView malformed() {
		return page("error/400", HttpStatus.BAD_REQUEST);
	}

	@ExceptionHandler(Exception.class)
	ModelAndView unexpected(Exception problem, HttpServletResponse response) throws Exception {
		if (problem instanceof AccessDeniedException || NoDatabaseFilter.isAbsence(problem)) {
			throw problem;
		}
		if (problem instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
			HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
			known.getHeaders().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
			return page((status == HttpStatus.NOT_FOUND) ? "error/404" : "error/400", status);
		}
		Trouble trouble = Trouble.of(problem);
		logger.error("{}", trouble);
		return page("error/500", HttpStatus.INTERNAL_SERVER_ERROR).addObject("reference", trouble.reference());
	}

	private static ModelAndView page(String view, HttpStatus status) {
		return new ModelAndView(view, status);
	}

}
