package tongxing.operations.demo.program;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.operations.demo.writing.Scribe;

/**
 * Writes the demo school's own work from its first day until yesterday. Reads the
 * children and the terms as they were written; comes out the same each time.
 */
public final class SchoolWork {

	/**
	 * Who did it.
	 *
	 * @param second who confirms what the lead enters
	 */
	public record Staff(UUID lead, UUID second, String principal, String leadName, String counsellor,
			List<String> homeroom) {

	}

	private final Rows rows;

	private final Staff staff;

	private final LocalDate opening;

	public SchoolWork(Scribe scribe, Staff staff, LocalDate opening, LocalDate today, Connection connection) {
		this.rows = new Rows(connection, scribe, staff.lead(), today.minusDays(1));
		this.staff = staff;
		this.opening = opening;
	}

	/**
	 * Writes all. What is gathered in the tables must be written before.
	 */
	public void write() {
		leading();
		policies();
		new Agreements(this.rows).write();
		new Aid(this.rows, this.staff.second()).write(this.opening);
		homes();
		partners();
		awards();
	}

	private void leading() {
		member(this.staff.principal(), "校长", "HEAD", "OVERALL");
		member(this.staff.leadName(), "德育主任", "DEPUTY", "SAFETY_LAW");
		member(this.staff.counsellor(), "心理教师", "MEMBER", "THOUGHT");
		this.staff.homeroom().stream().limit(4).forEach((name) -> member(name, "班主任", "MEMBER", "STUDY_LIFE"));
		List<String> topics = List.of("布置开学摸底、结对和签订责任书", "听取各班家访和谈心情况，研究重点学生", "检查责任书签订和安全隐患", "总结本学期工作，安排假期联系");
		for (int i = 0; i < topics.size(); i++) {
			this.rows.eachTerm(
					"""
							insert into leading_meeting (id, held_on, topic, decisions, attended, recorded_on, recorded_by)
							select md5('meeting' || :part || t.id)::uuid, d.day, :text, '由分管成员落实，下次会议通报。', 6 + :part, d.day, :writer
							  from term t cross join lateral (select lower(t.teaching) + 10 + :part * 38 as day) d where d.day <= :yesterday
							""",
					i, topics.get(i));
		}
	}

	private void member(String name, String post, String role, String theme) {
		this.rows.add("leading_member", this.opening, "name", name, "post", post, "role", role, "theme", theme,
				"during", this.rows.since(this.opening));
	}

	private void policies() {
		for (String name : List.of("关爱学生活动制度", "关爱学生帮扶制度", "关爱学生安全责任制度", "关爱学生包保责任制", "关爱学生责任追究制")) {
			policy("POLICY", name, this.staff.principal(), null);
		}
		policy("MECHANISM", "学校突发事件应急机制", this.staff.leadName(), null);
		policy("CRITERIA", "帮扶教师考评办法", this.staff.leadName(), null);
		policy("EXTERNAL", "国务院关于加强农村留守儿童关爱保护工作的意见", null, "国务院");
		this.rows.eachTerm(
				"""
						insert into policy (id, kind, name, responsible, during, recorded_on, recorded_by)
						select md5('plan' || :part || t.id)::uuid, 'PLAN', t.school_year || '学年关爱学生工作计划', :text, t.teaching, lower(t.teaching), :writer
						  from term t where t.number = 1 and lower(t.teaching) <= :yesterday
						""",
				0, this.staff.principal());
	}

	private void policy(String kind, String name, @Nullable String responsible, @Nullable String issuer) {
		this.rows.add("policy", this.opening, "kind", kind, "name", name, "responsible", responsible, "issuer", issuer,
				"during", this.rows.since(this.opening));
	}

	private void homes() {
		UUID home = this.rows.add("facility", this.opening, "kind", "HOME", "name", "关爱之家", "place", "教学楼一楼", "area",
				70, "staff", 2, "during", this.rows.since(this.opening));
		this.rows.add("facility", this.opening, "kind", "COUNSELLING", "name", "心理辅导室", "place", "教学楼二楼", "area", 24,
				"staff", 1, "during", this.rows.since(this.opening));
		equip(home, "课桌椅", 20, "套");
		equip(home, "书橱", 4, "个");
		equip(home, "图书", 860, "册");
		equip(home, "电子琴", 1, "台");
		equip(home, "电风扇", 4, "台");
		equip(home, "体育器材", 35, "件");
		equip(home, "电话", 1, "部");
		equip(home, "联网电脑", 1, "台");
		this.rows.eachTerm(
				"""
						insert into facility_opening (id, facility_id, opened_on, opened_at, closed_at, children, phone_uses, computer_uses,
						                              supervisor, recorded_on, recorded_by)
						select md5('opening' || d.day)::uuid, f.id, d.day, '16:20', '17:40', 8 + d.chance % 9, d.chance % 5, d.chance % 4,
						       :text, d.day, :writer
						  from term t cross join facility f cross join lateral (
						    select day::date, :part + ('x' || substr(md5(day::date::text), 1, 6))::bit(24)::int as chance
						      from generate_series(lower(t.teaching), upper(t.teaching) - 1, interval '1 day') day) d
						 where f.kind = 'HOME' and d.day <= :yesterday and extract(isodow from d.day) in (2, 4)
						   and not exists (select from holiday h where h.during @> d.day)
						""",
				0, this.staff.homeroom().get(0));
	}

	private void equip(UUID home, String what, int quantity, String unit) {
		this.rows.add("facility_equipment", this.opening, "facility_id", home, "what", what, "quantity", quantity,
				"unit", unit, "during", this.rows.since(this.opening));
	}

	private void partners() {
		List<List<String>> partners = List.of(List.of("WOMEN", "青禾镇妇联", "联合家访，招募爱心妈妈"),
				List.of("VILLAGE", "青禾村村委会", "汛期前在水塘边立警示牌，安排巡查"), List.of("POLICE", "青禾派出所", "法治副校长每学期来校上一次安全课"),
				List.of("HOSPITAL", "青禾镇卫生院", "开学第一周免费体检"), List.of("NEXT_GENERATION", "青禾镇关工委", "老同志周末到关爱之家值班"),
				List.of("VOLUNTEERS", "青禾志愿队", "每月两次课外辅导"));
		for (int i = 0; i < partners.size(); i++) {
			List<String> one = partners.get(i);
			this.rows.add("partner", this.opening, "department", one.get(0), "name", one.get(1), "phone",
					this.rows.phone(), "during", this.rows.since(this.opening));
			this.rows.eachTerm("""
					insert into partner_contact (id, partner_id, spoken_on, agreed, recorded_on, recorded_by)
					select md5('agreed' || p.id || t.id)::uuid, p.id, d.day, split_part(:text, '|', 2), d.day, :writer
					  from term t join partner p on p.name = split_part(:text, '|', 1)
					       cross join lateral (select lower(t.teaching) + 9 + :part * 12 as day) d
					 where d.day <= :yesterday
					""", i, one.get(1) + "|" + one.get(2));
		}
	}

	private void awards() {
		this.rows.eachTerm(
				"""
						insert into award (id, subject, name, title, given_by, given_on, evidence, recorded_on, recorded_by)
						select md5('award' || :part || t.id)::uuid, 'STAFF', :text, '优秀帮扶教师', '青禾镇中心校', d.day, '证书', d.day, :writer
						  from term t cross join lateral (select lower(t.teaching) + 40 as day) d where d.day <= :yesterday
						""",
				0, this.staff.homeroom().get(0));
		this.rows.eachTerm(
				"""
						insert into award (id, subject, child_id, title, given_by, given_on, recorded_on, recorded_by)
						select md5('award' || c.child_id || t.id)::uuid, 'CHILD', c.child_id, :text, '学校', d.day, d.day, :writer
						  from term t cross join lateral (select lower(t.teaching) + 60 + :part as day) d cross join lateral (
						    select e.child_id from enrolment e where e.during @> d.day order by md5(e.child_id::text || t.id) limit 6) c
						 where d.day <= :yesterday
						""",
				0, "自强少年");
		this.rows.eachTerm(
				"""
						insert into recognition (id, kind, given_by, seen_on, what, result, recorded_on, recorded_by)
						select md5('inspection' || :part || t.id)::uuid, 'INSPECTION', '县教育局', d.day, :text, '档案齐全，个别联系电话待更新', d.day, :writer
						  from term t cross join lateral (select lower(t.teaching) + 52 as day) d where d.day <= :yesterday
						""",
				0, "关爱保护工作检查");
	}

}
