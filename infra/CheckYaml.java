import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** Reads every file named as YAML (JSON is YAML too), strictly: no key twice. Run from its source by infra/validate.sh. */
class CheckYaml {
    public static void main(String[] files) throws Exception {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        for (String file : files) {
            try {
                new Yaml(strict).load(Files.readString(Path.of(file)));
            } catch (RuntimeException broken) {
                System.err.println(file + ": " + broken.getMessage());
                System.exit(1);
            }
        }
    }
}
