package io.seatledger.api.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded default keeps its files.
 *
 * @param dataDir the folder of the embedded database, made on the first start
 */
@ConfigurationProperties("seatledger")
record DataFolderProperties(@DefaultValue("./data") Path dataDir) {}
