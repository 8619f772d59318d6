package tongxing.shell.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tongxing.kernel.Memo;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Names the session's cookie: <code>__Host-tongxing</code> under HTTPS, which no other
 * host or path can set. A session's last use is written down at most once a minute, so
 * that looking at a page writes nothing, and a session is read once a request.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	private static final Duration A_WHILE = Duration.ofMinutes(1);

	private static final String SAVED = "shell.session";

	@Bean
	static BeanPostProcessor quietSessions() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof SessionRepository<?> sessions && !(bean instanceof Quiet<?>))
						? new Quiet<>(sessions) : bean;
			}

		};
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

	/**
	 * Keeps sessions, and hands the one that was just saved out once more: the end of
	 * each request asks for it only to know that it is there.
	 */
	private static final class Quiet<S extends Session> implements SessionRepository<Kept<S>> {

		private final SessionRepository<S> sessions;

		Quiet(SessionRepository<S> sessions) {
			this.sessions = sessions;
		}

		@Override
		public Kept<S> createSession() {
			return new Kept<>(this.sessions.createSession());
		}

		@Override
		public void save(Kept<S> session) {
			this.sessions.save(session.kept());
			Memo.keep(SAVED, session);
		}

		@Override
		public @Nullable Kept<S> findById(String id) {
			if (Memo.take(SAVED) instanceof Kept<?> known && known.getId().equals(id) && !known.isExpired()) {
				return same(known);
			}
			S found = this.sessions.findById(id);
			return (found != null) ? new Kept<>(found) : null;
		}

		@Override
		public void deleteById(String id) {
			Memo.take(SAVED);
			this.sessions.deleteById(id);
		}

		@SuppressWarnings("unchecked") // nobody else keeps one
		private Kept<S> same(Kept<?> known) {
			return (Kept<S>) known;
		}

	}

	/**
	 * A session that remembers its last use only once a while.
	 */
	private record Kept<S extends Session>(S kept) implements Session {

		@Override
		public void setLastAccessedTime(Instant at) {
			if (at.isAfter(getLastAccessedTime().plus(A_WHILE))) {
				this.kept.setLastAccessedTime(at);
			}
		}

		@Override
		public String getId() {
			return this.kept.getId();
		}

		@Override
		public String changeSessionId() {
			return this.kept.changeSessionId();
		}

		@Override
		@SuppressWarnings("TypeParameterUnusedInFormals")
		public <T> @Nullable T getAttribute(String name) {
			return this.kept.getAttribute(name);
		}

		@Override
		public Set<String> getAttributeNames() {
			return this.kept.getAttributeNames();
		}

		@Override
		@SuppressWarnings("NullAway") // null removes it
		public void setAttribute(String name, @Nullable Object value) {
			this.kept.setAttribute(name, value);
		}

		@Override
		public void removeAttribute(String name) {
			this.kept.removeAttribute(name);
		}

		@Override
		public Instant getCreationTime() {
			return this.kept.getCreationTime();
		}

		@Override
		public Instant getLastAccessedTime() {
			return this.kept.getLastAccessedTime();
		}

		@Override
		public void setMaxInactiveInterval(Duration longest) {
			this.kept.setMaxInactiveInterval(longest);
		}

		@Override
		public Duration getMaxInactiveInterval() {
			return this.kept.getMaxInactiveInterval();
		}

		@Override
		public boolean isExpired() {
			return this.kept.isExpired();
		}

	}

}
