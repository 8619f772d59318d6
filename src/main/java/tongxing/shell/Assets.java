package tongxing.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * Addresses of stylesheet, script and icons. Each carries the hash of all of them, made
 * by the build, so that a browser may keep them for a year.
 */
@Component("assets")
class Assets {

	private final String version;

	Assets() {
		try {
			Properties built = PropertiesLoaderUtils.loadProperties(new ClassPathResource("assets.properties"));
			this.version = built.getProperty("version");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Build the assets first: mvn process-resources", ex);
		}
	}

	public String path(String name, String type) {
		return "/assets/" + name + "-" + this.version + "." + type;
	}

	/**
	 * The address of one symbol of icons.svg.
	 */
	public String icon(String name) {
		return "/assets/icons-" + this.version + ".svg#i-" + name;
	}

}
