package tongxing.shell.web;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import tongxing.staff.SafePath;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Where people go who must sign in first, who have signed in, and who may not enter. The
 * way back is a path of this application or nothing.
 */
@Component
class Doors implements AuthenticationEntryPoint, AuthenticationSuccessHandler, AccessDeniedHandler {

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		if (request.getHeader("X-Live") != null || request.getHeader("X-Draft") != null) {
			response.sendError(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		Optional<String> back = "GET".equals(request.getMethod()) ? SafePath.inside(address(request))
				: SafePath.ofReferer(request.getHeader(HttpHeaders.REFERER), request.getServerName());
		String next = back.filter((path) -> !path.equals("/"))
			.map((path) -> "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
			.orElse("");
		response.sendRedirect(request.getContextPath() + "/sign-in" + next);
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		response.sendRedirect(request.getContextPath() + SafePath.inside(request.getParameter("next")).orElse("/"));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		response.sendError((ex instanceof CsrfException) ? HttpStatus.FORBIDDEN.value() : HttpStatus.NOT_FOUND.value());
	}

	private static String address(HttpServletRequest request) {
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		return request.getRequestURI().substring(request.getContextPath().length()) + query;
	}

}
