package tongxing.audit.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.audit.AuditTrail;
import tongxing.staff.AllowedTo;
import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Group;
import tongxing.staff.NavigationEntry.Place;
import tongxing.staff.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who did what and who read what, for those who answer for it.
 */
@Controller
@AllowedTo({ Role.ADMIN, Role.PRINCIPAL })
class AuditController {

	private static final int SIZE = 50;

	private final AuditTrail trail;

	AuditController(AuditTrail trail) {
		this.trail = trail;
	}

	@GetMapping("/admin/audit")
	String list(@RequestParam(defaultValue = "") String who,
			@RequestParam(defaultValue = "ALL") AuditTrail.Search.Kind kind,
			@RequestParam(required = false) @Nullable UUID child,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to, @RequestParam(defaultValue = "0") long before,
			Model model) {
		AuditTrail.Search search = new AuditTrail.Search(who, kind, child, from, to, Math.max(0, before));
		List<AuditTrail.Row> rows = this.trail.search(search);
		boolean more = rows.size() > SIZE;
		model.addAttribute("rows", more ? rows.subList(0, SIZE) : rows);
		model.addAttribute("older", more ? rows.get(SIZE - 1).id() : null);
		model.addAttribute("search", search);
		model.addAttribute("kinds", AuditTrail.Search.Kind.values());
		return "audit/list";
	}

	/**
	 * Where the page stands in the navigation.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Navigation {

		@Bean
		NavigationEntry auditEntry() {
			return new NavigationEntry("audit", "/admin/audit", "audit.nav", null, Group.KEEPING, 790, Place.MORE,
					Set.of(Role.ADMIN, Role.PRINCIPAL));
		}

	}

}
