package tongxing;

import java.io.PrintStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The real application with four writers inside that say each record they were promised.
 */
@TestConfiguration(proxyBeanMethods = false)
public class KillNineApplication {

	private static final int WRITERS = 4;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	KillNineApplication(JdbcClient jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	public static void main(String[] arguments) {
		new SpringApplicationBuilder(TongxingApplication.class, KillNineApplication.class).run(arguments);
	}

	@EventListener
	void ready(ApplicationReadyEvent event) {
		String round = event.getApplicationContext().getEnvironment().getRequiredProperty("round");
		PrintStream out = System.out;
		out.println("FOUND " + this.jdbc.sql("select count(*) from audit_entry where action = 'kill-nine'")
			.query(Long.class)
			.single());
		ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
		for (int writer = 0; writer < WRITERS; writer++) {
			String name = round + "-" + writer + "-";
			writers.execute(() -> write(name, out));
		}
	}

	private void write(String name, PrintStream out) {
		for (int number = 0;; number++) {
			String record = name + number;
			this.transaction.executeWithoutResult((status) -> {
				insert(record);
				insert(record);
			});
			out.println("KEPT " + record + ".");
		}
	}

	private void insert(String record) {
		this.jdbc.sql("insert into audit_entry (at, action, subject) values (now(), 'kill-nine', ?)")
			.param(record)
			.update();
	}

}
