package tongxing.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.NotFound;
import tongxing.staff.AllowedTo;
import tongxing.staff.CurrentStaff;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets an endpoint exist only for the roles it names, and sends who must change their
 * password there first.
 */
@Configuration(proxyBeanMethods = false)
class Guards implements WebMvcConfigurer, HandlerInterceptor {

	private final CurrentStaff me;

	Guards(CurrentStaff me) {
		this.me = me;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).excludePathPatterns("/assets/**", "/error");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws Exception {
		if (!(handler instanceof HandlerMethod method)) {
			return true;
		}
		AllowedTo allowed = allowed(method);
		if (allowed != null && !this.me.is(allowed.value())) {
			throw new NotFound("page");
		}
		if (this.me.find().filter((member) -> member.mustChangePassword()).isPresent()
				&& !request.getRequestURI().startsWith(request.getContextPath() + "/account")) {
			response.sendRedirect(request.getContextPath() + "/account/password");
			return false;
		}
		return true;
	}

	private static @Nullable AllowedTo allowed(HandlerMethod method) {
		AllowedTo own = method.getMethodAnnotation(AllowedTo.class);
		return (own != null) ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AllowedTo.class);
	}

}
