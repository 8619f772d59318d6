package tongxing.staff;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles for which an endpoint exists; for everybody else it answers 404. Without it
 * an endpoint is there for everybody who is signed in. The method's own wins over the
 * class's.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface AllowedTo {

	Role[] value();

}
