package tongxing.operations.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.util.UriComponentsBuilder;

import tongxing.operations.SetUp;

/**
 * A school that is brought in may be a large file, and only there and then: the path has
 * limits of its own, and nothing of the upload is read before its address shows that
 * somebody knew the code.
 */
@Configuration(proxyBeanMethods = false)
class UploadGate {

	static final String PATH = "/setup/restore";

	static final String TICKET = "ticket";

	@Bean
	ServletRegistrationBean<DispatcherServlet> largeUploads(WebApplicationContext context, Environment environment) {
		ServletRegistrationBean<DispatcherServlet> registration = new ServletRegistrationBean<>(
				new DispatcherServlet(context), PATH);
		long limit = environment.getRequiredProperty("tongxing.setup.max-upload", DataSize.class).toBytes();
		registration.setName("largeUploads");
		registration.setMultipartConfig(new MultipartConfigElement("", limit, limit, 0));
		return registration;
	}

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> uploadGate(SetUp setUp) {
		FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new Gate(setUp));
		registration.addUrlPatterns(PATH);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
		return registration;
	}

	/**
	 * Lets nobody in who has no ticket; asks for no parameter, since that would read the
	 * upload.
	 */
	private static final class Gate extends OncePerRequestFilter {

		private final SetUp setUp;

		Gate(SetUp setUp) {
			this.setUp = setUp;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			String query = request.getQueryString();
			String ticket = UriComponentsBuilder.newInstance().query(query).build().getQueryParams().getFirst(TICKET);
			if (ticket != null && this.setUp.admits(ticket)) {
				chain.doFilter(request, response);
			}
			else {
				response.sendError(HttpStatus.NOT_FOUND.value());
			}
		}

	}

}
