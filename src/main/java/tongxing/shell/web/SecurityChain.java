package tongxing.shell.web;

import jakarta.servlet.DispatcherType;

import tongxing.staff.StaffMember;
import tongxing.staff.accounts.SignIns;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who gets in, and what a browser may do with our pages. Everything needs a sign-in but
 * what is listed here; which roles an endpoint is for, it says itself by
 * {@link tongxing.staff.AllowedTo}. Pages for everybody make no session: the CSRF token
 * is a cookie of its own.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChain {

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
			+ "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private static final String[] FOR_EVERYBODY = { "/assets/**", "/favicon.ico", "/robots.txt", "/sign-in",
			"/sign-in/failed", "/setup", "/setup/**", "/actuator/health", "/actuator/health/**", "/error" };

	@Bean
	SecurityFilterChain chain(HttpSecurity http, AccountSession session, SignIns signIns, Doors doors) {
		http.securityContext((context) -> context.securityContextRepository(session))
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
			.requestCache((cache) -> cache.disable())
			.csrf((csrf) -> csrf.csrfTokenRepository(tokens()))
			.authorizeHttpRequests(
					(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
						.permitAll()
						.requestMatchers(FOR_EVERYBODY)
						.permitAll()
						.anyRequest()
						.authenticated())
			.formLogin((login) -> login.loginPage("/sign-in")
				.usernameParameter("number")
				.passwordParameter("password")
				.successHandler(doors)
				.failureHandler(new ForwardAuthenticationFailureHandler("/sign-in/failed")))
			.logout((logout) -> logout.logoutUrl("/sign-out").addLogoutHandler((request, response, proof) -> {
				if (proof != null && proof.getPrincipal() instanceof StaffMember member) {
					signIns.signedOut(member);
				}
			}).logoutSuccessUrl("/sign-in?out"))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(doors).accessDeniedHandler(doors))
			.anonymous((anonymous) -> anonymous.principal("nobody"))
			.headers(SecurityChain::headers);
		return http.build();
	}

	/** Nobody looks at them, and they wrap each of twenty filters twice. */
	@Bean
	SecurityObservationSettings observations() {
		return SecurityObservationSettings.noObservations();
	}

	private static CookieCsrfTokenRepository tokens() {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieCustomizer((cookie) -> cookie.httpOnly(true).sameSite("Lax"));
		tokens.setCookieName("csrf");
		return tokens;
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(POLICY))
			.frameOptions((frames) -> frames.deny())
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((permissions) -> permissions
				.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
	}

}
