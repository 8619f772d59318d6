package tongxing.registry.attention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import tongxing.kernel.DateRange;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.phone.PhoneDetails;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of many children need attention for what is entered about them.
 */
@Service
@Transactional(readOnly = true)
public class Attention {

	private final JdbcClient database;

	Attention(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The reasons of those children that have any, by one statement more than their facts
	 * took.
	 */
	public Map<ChildId, List<AttentionReason>> of(Collection<ChildFacts> children, LocalDate today) {
		Map<UUID, List<PhoneDetails.Status>> phones = phones(children);
		Map<ChildId, List<AttentionReason>> found = new LinkedHashMap<>();
		for (ChildFacts child : children) {
			List<AttentionReason> reasons = AttentionReason.of(child,
					phones.getOrDefault(child.id().value(), List.of()), today);
			if (!reasons.isEmpty()) {
				found.put(child.id(), reasons);
			}
		}
		return found;
	}

	private Map<UUID, List<PhoneDetails.Status>> phones(Collection<ChildFacts> children) {
		Map<UUID, List<PhoneDetails.Status>> found = new LinkedHashMap<>();
		UUID[] ids = children.stream().map((child) -> child.id().value()).toArray(UUID[]::new);
		if (ids.length > 0) {
			this.database
				.sql("""
						select t.child_id, string_agg(t.status, ',') from (
						  select p.child_id, p.status from contact_point p where p.child_id = any(:ids)
						  union all
						  select a.child_id, p.status from parentage a join contact_point p on p.parent_id = a.parent_id
						   where a.child_id = any(:ids)
						  union all
						  select a.child_id, p.status from care_arrangement a join contact_point p on p.carer_id = a.carer_id
						   where a.child_id = any(:ids) and upper_inf(a.during)) t
						 group by t.child_id
						""")
				.param("ids", ids)
				.query((row) -> {
					found.put(row.getObject(1, UUID.class),
							Stream.of(row.getString(2).split(",")).map(PhoneDetails.Status::valueOf).toList());
				});
		}
		return found;
	}

	/**
	 * The days of a range, up to a day, on which nobody is entered as caring.
	 */
	public static List<DateRange> gaps(ChildFacts child, DateRange days, LocalDate until) {
		return AttentionReason.gaps(child.carers(), days, until);
	}

}
