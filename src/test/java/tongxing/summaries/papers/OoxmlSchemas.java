package tongxing.summaries.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The full schemas of ECMA-376 as Apache POI compiles them, apart from the selection of
 * them that the program has on its class path.
 */
final class OoxmlSchemas implements AutoCloseable {

	private static final Path JAR = Path.of("target", "ooxml-schemas", "poi-ooxml-full.jar");

	/** Parts of the package itself, which other schemas describe. */
	private static final Set<String> OF_THE_PACKAGE = Set.of("[Content_Types].xml", "docProps/core.xml");

	private final URLClassLoader loader;

	OoxmlSchemas() throws IOException {
		URL xmlBeans = org.apache.xmlbeans.XmlObject.class.getProtectionDomain().getCodeSource().getLocation();
		URL log = org.apache.logging.log4j.LogManager.class.getProtectionDomain().getCodeSource().getLocation();
		this.loader = new URLClassLoader(new URL[] { JAR.toUri().toURL(), xmlBeans, log },
				ClassLoader.getPlatformClassLoader());
	}

	static boolean available() {
		return Files.isReadable(JAR);
	}

	/** What is wrong with the parts of a file, each with its name. */
	List<String> faults(byte[] file) throws IOException, ReflectiveOperationException {
		List<String> faults = new ArrayList<>();
		int parts = 0;
		Path kept = Files.createTempFile("paper", ".zip");
		Files.write(kept, file);
		try (ZipFile zip = new ZipFile(kept.toFile())) {
			for (ZipEntry entry : zip.stream().toList()) {
				String name = entry.getName();
				if (name.endsWith(".xml") && !OF_THE_PACKAGE.contains(name)) {
					parts++;
					for (Object fault : validate(zip.getInputStream(entry).readAllBytes())) {
						faults.add(name + ": " + fault);
					}
				}
			}
		}
		finally {
			Files.delete(kept);
		}
		return (parts > 3) ? faults : List.of("Only " + parts + " parts");
	}

	private Collection<?> validate(byte[] part) throws ReflectiveOperationException {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(this.loader);
		try {
			Class<?> options = this.loader.loadClass("org.apache.xmlbeans.XmlOptions");
			Object types = this.loader.loadClass("org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder")
				.getField("typeSystem")
				.get(null);
			Method parse = this.loader.loadClass("org.apache.xmlbeans.SchemaTypeLoader")
				.getMethod("parse", InputStream.class, this.loader.loadClass("org.apache.xmlbeans.SchemaType"),
						options);
			Object document = parse.invoke(types, new ByteArrayInputStream(part), null, null);
			List<Object> faults = new ArrayList<>();
			Object wish = options.getConstructor().newInstance();
			options.getMethod("setErrorListener", Collection.class).invoke(wish, faults);
			Class<?> object = this.loader.loadClass("org.apache.xmlbeans.XmlObject");
			if (object.getMethod("schemaType").invoke(document).toString().contains("anyType")) {
				return List.of("No schema knows its element");
			}
			object.getMethod("validate", options).invoke(document, wish);
			return faults.stream().map(Object::toString).toList();
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	@Override
	public void close() throws IOException {
		this.loader.close();
	}

}
