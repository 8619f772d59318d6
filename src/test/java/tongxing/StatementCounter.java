package tongxing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that the present thread sends to the database, whoever sends
 * them: {@code List<String> sent = StatementCounter.during(() -> …)}. A test imports
 * {@link Configuration} into its context.
 */
public final class StatementCounter {

	private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

	private StatementCounter() {
	}

	/** What was sent while the action ran, in order. */
	public static List<String> during(Action action) throws Exception {
		List<String> sent = new ArrayList<>();
		SENT.set(sent);
		try {
			action.run();
		}
		finally {
			SENT.remove();
		}
		return sent;
	}

	private static void count(String sql) {
		List<String> sent = SENT.get();
		if (sent != null) {
			sent.add(sql.strip());
		}
	}

	/** Something that sends statements. */
	public interface Action {

		void run() throws Exception;

	}

	/** Puts the counter between the application and its pool. */
	@TestConfiguration(proxyBeanMethods = false)
	public static class Configuration {

		@Bean
		static BeanPostProcessor countingDataSource() {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof DataSource dataSource && !(bean instanceof Counting))
							? new Counting(dataSource) : bean;
				}

			};
		}

	}

	/** Hands out connections that count. */
	private static final class Counting extends DelegatingDataSource {

		Counting(DataSource target) {
			super(target);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			return proxy(Connection.class, connection, (method, args, result) -> {
				if (result instanceof PreparedStatement prepared) {
					String sql = (String) args[0];
					return proxy(PreparedStatement.class, prepared, (call, values, answer) -> {
						if (call.getName().startsWith("execute")) {
							count(sql);
						}
						return answer;
					});
				}
				if (result instanceof Statement plain) {
					return proxy(Statement.class, plain, (call, values, answer) -> {
						if (call.getName().startsWith("execute")) {
							count(String.valueOf(values[0]));
						}
						return answer;
					});
				}
				return result;
			});
		}

		private static <T> T proxy(Class<T> type, T target, Seen seen) {
			return type.cast(Proxy.newProxyInstance(StatementCounter.class.getClassLoader(), new Class<?>[] { type },
					(proxy, method, args) -> {
						try {
							return seen.after(method, args, method.invoke(target, args));
						}
						catch (InvocationTargetException ex) {
							throw ex.getTargetException();
						}
					}));
		}

	}

	/** Sees what a call answered. */
	private interface Seen {

		Object after(Method method, Object[] args, Object result);

	}

}
