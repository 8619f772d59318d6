package tongxing.shell.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import tongxing.kernel.Memo;
import tongxing.staff.Origin;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes from where a request came, for the audit, and lets what is read twice be read
 * once while it is answered.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OriginFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Origin.note(request.getRemoteAddr());
		Memo.begin("GET".equals(request.getMethod()));
		try {
			chain.doFilter(request, response);
		}
		finally {
			Origin.forget();
			Memo.end();
		}
	}

}
