package tongxing;

import java.nio.file.Path;

import tongxing.kernel.Vault;
import tongxing.kernel.VaultKey;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Opens the vault: with the key of property <code>tongxing.key</code> (32 bytes, base64;
 * needed with a database server of one's own), else with a key kept in the data folder,
 * made at the first start and readable by its owner only.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

	@Bean
	VaultKey vaultKey(Environment environment) {
		return new VaultKey(environment.getProperty("tongxing.key", ""),
				Path.of(environment.getProperty("tongxing.data-dir", "./data"), "vault.key"));
	}

	@Bean
	Vault vault(VaultKey key, Environment environment) {
		if (environment.containsProperty("spring.datasource.url") && key.find().isEmpty()) {
			throw new IllegalStateException(
					"With a database server of your own, set tongxing.key (environment variable "
							+ "TONGXING_KEY) to 32 random bytes in base64, and keep it: without it nobody can read what was sealed.");
		}
		Vault vault = new Vault(key.findOrMake());
		key.whenReplaced(vault::use);
		return vault;
	}

}
