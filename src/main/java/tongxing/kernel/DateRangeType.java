package tongxing.kernel;

import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;

import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;
import org.jspecify.annotations.Nullable;

/**
 * Lets an aggregate keep a {@link DateRange} in a column of type <code>daterange</code>.
 */
@SuppressWarnings("NullAway") // Hibernate passes and takes nulls here
public class DateRangeType implements UserType<DateRange> {

	@Override
	public int getSqlType() {
		return Types.OTHER;
	}

	@Override
	public Class<DateRange> returnedClass() {
		return DateRange.class;
	}

	@Override
	public boolean equals(@Nullable DateRange one, @Nullable DateRange other) {
		return Objects.equals(one, other);
	}

	@Override
	public int hashCode(@Nullable DateRange range) {
		return Objects.hashCode(range);
	}

	@Override
	public @Nullable DateRange nullSafeGet(ResultSet row, int position, WrapperOptions options) throws SQLException {
		String text = row.getString(position);
		return (text != null) ? DateRange.parse(text) : null;
	}

	@Override
	public void nullSafeSet(PreparedStatement statement, @Nullable DateRange range, int position,
			WrapperOptions options) throws SQLException {
		if (range != null) {
			statement.setObject(position, range.toSql(), Types.OTHER);
		}
		else {
			statement.setNull(position, Types.OTHER);
		}
	}

	@Override
	public DateRange deepCopy(@Nullable DateRange range) {
		return range;
	}

	@Override
	public boolean isMutable() {
		return false;
	}

	@Override
	public Serializable disassemble(@Nullable DateRange range) {
		return (range != null) ? range.toSql() : null;
	}

	@Override
	public DateRange assemble(@Nullable Serializable cached, @Nullable Object owner) {
		return (cached != null) ? DateRange.parse((String) cached) : null;
	}

}
