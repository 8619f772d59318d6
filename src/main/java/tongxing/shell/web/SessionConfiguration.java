package tongxing.shell.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Names the session's cookie: <code>__Host-tongxing</code> under HTTPS, which no other
 * host or path can set. A session's last use is written down at most once a minute, so
 * that looking at a page writes nothing.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	private static final String TOUCH = """
			update %TABLE_NAME% s
			   set session_id = n.session_id, last_access_time = n.last_access, max_inactive_interval = n.longest,
			       expiry_time = n.expiry, principal_name = n.principal
			  from (select ?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar, ?::char(36))
			       as n (session_id, last_access, longest, expiry, principal, primary_id)
			 where s.primary_id = n.primary_id
			   and (s.session_id <> n.session_id or n.last_access - s.last_access_time > 60000
			        or s.max_inactive_interval <> n.longest or s.principal_name is distinct from n.principal)
			""";

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> quietSessions() {
		return (sessions) -> sessions.setUpdateSessionQuery(TOUCH);
	}

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
