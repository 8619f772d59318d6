package tongxing.care.photo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import tongxing.care.CareRecordId;
import tongxing.care.kinds.CareKinds;
import tongxing.care.view.CareView;
import tongxing.care.view.CareViews;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.Vault;
import tongxing.registry.ChildId;
import tongxing.registry.trait.ConsentPurpose;
import tongxing.registry.trait.Consents;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps photos of records whose kind allows them. A photo of a child whose guardian did
 * not agree is not taken, and one whose consent was withdrawn since is not shown
 * (personal information protection law art. 15, 29). It is kept sealed (art. 51) and can
 * be taken away for good.
 */
@Service
@Transactional
public class Photos {

	private static final int MOST = 12;

	/** No child in it whose guardian does not agree on the day. */
	private static final String AGREED = """
			 and not exists (select from care_photo_child c where c.photo_id = p.id
			      and not exists (select from consent a where a.child_id = c.child_id and a.purpose = 'PHOTO'
			                         and a.answer = 'GIVEN' and a.during @> :today))
			""";

	private final CareViews views;

	private final CareKinds kinds;

	private final Consents consents;

	private final JdbcClient database;

	private final Vault vault;

	private final ApplicationEventPublisher events;

	Photos(CareViews views, CareKinds kinds, Consents consents, JdbcClient database, Vault vault,
			ApplicationEventPublisher events) {
		this.views = views;
		this.kinds = kinds;
		this.consents = consents;
		this.database = database;
		this.vault = vault;
		this.events = events;
	}

	/**
	 * A photo as the page lists it.
	 *
	 * @param children names of those in it whom the reader may see
	 */
	public record Photo(UUID id, int width, int height, String children) {

	}

	/**
	 * A record with its photos.
	 *
	 * @param hidden how many are not shown, because somebody does not agree any more
	 */
	public record Album(CareView record, List<Photo> photos, long hidden) {

	}

	/**
	 * The photos of a record; not found for who may not see it, or for a kind without
	 * photos.
	 */
	public Album album(CareRecordId id, AccountId me, LocalDate today) {
		CareView view = require(id, me, today);
		List<Photo> shown = this.database.sql("""
				select p.id, p.width, p.height, coalesce((select string_agg(k.name, '、' order by k.pinyin, k.id)
				         from care_photo_child c join child k on k.id = c.child_id where c.photo_id = p.id
				          and k.id = any(:seen)), '') as children
				  from care_photo p where p.record_id = :record
				""" + AGREED + " order by p.id")
			.param("record", id.value())
			.param("today", today)
			.param("seen", view.children().stream().map((child) -> child.id().value()).toArray(UUID[]::new))
			.query(Photo.class)
			.list();
		long all = this.database.sql("select count(*) from care_photo where record_id = :record")
			.param("record", id.value())
			.query(Long.class)
			.single();
		return new Album(view, shown, all - shown.size());
	}

	/**
	 * Takes a photo in. Refused if a child in it has no consent, with the names of who
	 * lacks it; nothing but the pixels is kept of the file.
	 */
	public UUID add(CareRecordId id, byte[] file, Collection<ChildId> pictured, AccountId me, LocalDate today) {
		CareView view = require(id, me, today);
		if (!view.mayChange()) {
			throw new NotFound("photo");
		}
		List<ChildId> children = view.children().stream().map(CareView.Child::id).filter(pictured::contains).toList();
		List<Consents.Lacking> lacking = this.consents.lacking(children, ConsentPurpose.PHOTO, today);
		if (!lacking.isEmpty()) {
			throw new RuleViolation("photos.noConsent",
					lacking.stream().map(Consents.Lacking::name).collect(Collectors.joining("、")));
		}
		Picture picture = Picture.of(file);
		UUID photo = Ids.next();
		refuseMany(id);
		this.database.sql("""
				insert into care_photo (id, record_id, content, thumbnail, width, height, added_by, added_on)
				values (:id, :record, :content, :thumbnail, :width, :height, :by, :today)
				""")
			.param("id", photo)
			.param("record", id.value())
			.param("content", this.vault.seal(picture.content()))
			.param("thumbnail", this.vault.seal(picture.thumbnail()))
			.param("width", picture.width())
			.param("height", picture.height())
			.param("by", me.value())
			.param("today", today)
			.update();
		children.forEach((child) -> this.database
			.sql("insert into care_photo_child (photo_id, child_id) values (:photo, :child)")
			.param("photo", photo)
			.param("child", child.value())
			.update());
		tell("PHOTO_ADDED", photo, children);
		return photo;
	}

	private void refuseMany(CareRecordId id) {
		this.database.sql("select id from care_record where id = :id for no key update")
			.param("id", id.value())
			.query(UUID.class)
			.single();
		long there = this.database.sql("select count(*) from care_photo where record_id = :id")
			.param("id", id.value())
			.query(Long.class)
			.single();
		if (there >= MOST) {
			throw new RuleViolation("photos.many", MOST);
		}
	}

	/**
	 * The bytes of a photo, a JPEG; not found for who may not see the record, and when
	 * somebody in it does not agree any more.
	 */
	public byte[] content(CareRecordId id, UUID photo, boolean small, AccountId me, LocalDate today) {
		require(id, me, today);
		String column = small ? "thumbnail" : "content";
		return this.database
			.sql("select p.sealed, p." + column + " from care_photo p where p.id = :id and p.record_id = :record"
					+ AGREED)
			.param("id", photo)
			.param("record", id.value())
			.param("today", today)
			.query((row, number) -> row.getBoolean(1) ? this.vault.openBytes(row.getBytes(2)) : row.getBytes(2))
			.optional()
			.orElseThrow(() -> new NotFound("photo"));
	}

	/**
	 * Takes a photo away for good, whether it is shown or not.
	 */
	public void remove(CareRecordId id, UUID photo, AccountId me, LocalDate today) {
		if (!require(id, me, today).mayChange()) {
			throw new NotFound("photo");
		}
		List<ChildId> children = this.database.sql("select child_id from care_photo_child where photo_id = :id")
			.param("id", photo)
			.query(UUID.class)
			.list()
			.stream()
			.map(ChildId::new)
			.toList();
		this.database.sql("""
				delete from care_photo_child where photo_id in
				  (select p.id from care_photo p where p.id = :id and p.record_id = :record)
				""").param("id", photo).param("record", id.value()).update();
		int removed = this.database.sql("delete from care_photo where id = :id and record_id = :record")
			.param("id", photo)
			.param("record", id.value())
			.update();
		if (removed == 0) {
			throw new NotFound("photo");
		}
		tell("PHOTO_REMOVED", photo, children);
	}

	private CareView require(CareRecordId id, AccountId me, LocalDate today) {
		CareView view = this.views.get(id, me, today);
		if (!this.kinds.get(view.kind()).photos()) {
			throw new NotFound("photo");
		}
		return view;
	}

	private void tell(String action, UUID photo, List<ChildId> children) {
		if (children.isEmpty()) {
			this.events.publishEvent(new PhotoEvent(action, null, photo.toString()));
		}
		children.forEach((child) -> this.events.publishEvent(new PhotoEvent(action, child.value(), photo.toString())));
	}

}
