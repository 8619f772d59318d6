package tongxing.shell.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import tongxing.staff.CurrentStaff;
import tongxing.staff.Language;
import tongxing.staff.StaffMember;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of the account; before sign-in the one chosen on this device, else
 * Simplified Chinese.
 */
@Component("localeResolver")
class StaffLocaleResolver implements LocaleResolver {

	private static final String COOKIE = "lang";

	private final CurrentStaff me;

	StaffLocaleResolver(CurrentStaff me) {
		this.me = me;
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		Optional<StaffMember> member = this.me.find();
		if (member.isPresent()) {
			return member.get().language().locale();
		}
		return asked(request).or(() -> remembered(request)).orElse(Language.SIMPLIFIED).locale();
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		if (response != null && locale != null) {
			response.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(COOKIE, locale.toLanguageTag())
						.path("/")
						.maxAge(Duration.ofDays(365))
						.httpOnly(true)
						.secure(request.isSecure())
						.sameSite("Lax")
						.build()
						.toString());
		}
	}

	private static Optional<Language> asked(HttpServletRequest request) {
		return Optional.ofNullable("GET".equals(request.getMethod()) ? request.getParameter("lang") : null)
			.flatMap(Language::ofTag);
	}

	private static Optional<Language> remembered(HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue).flatMap(Language::ofTag);
	}

}
