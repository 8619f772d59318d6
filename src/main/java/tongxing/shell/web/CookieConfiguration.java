package tongxing.shell.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Names the session's cookie: <code>__Host-tongxing</code> under HTTPS, which no other
 * host or path can set.
 */
@Configuration(proxyBeanMethods = false)
class CookieConfiguration {

	@Bean
	CookieSerializer cookieSerializer() {
		return new ByScheme(cookie("tongxing", false), cookie("__Host-tongxing", true));
	}

	private static DefaultCookieSerializer cookie(String name, boolean secure) {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName(name);
		cookie.setCookiePath("/");
		cookie.setUseHttpOnlyCookie(true);
		cookie.setUseSecureCookie(secure);
		cookie.setSameSite("Lax");
		return cookie;
	}

	/**
	 * Chooses the cookie by the request's scheme.
	 */
	private record ByScheme(CookieSerializer plain, CookieSerializer secure) implements CookieSerializer {

		@Override
		public void writeCookieValue(CookieValue value) {
			(value.getRequest().isSecure() ? this.secure : this.plain).writeCookieValue(value);
		}

		@Override
		public List<String> readCookieValues(HttpServletRequest request) {
			return (request.isSecure() ? this.secure : this.plain).readCookieValues(request);
		}

	}

}
