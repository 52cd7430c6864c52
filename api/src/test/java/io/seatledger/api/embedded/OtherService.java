package io.seatledger.api.embedded;

import java.nio.file.Path;

/** Holds a folder's database in a process of its own until it is told to end, or killed. */
final class OtherService {

  static final String READY = "ready";

  private OtherService() {}

  public static void main(String[] args) throws Exception {
    var database = EmbeddedDatabase.start(Path.of(args[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    Sql.run(
        database, database.owner(), "insert into public.note values ('written before the kill')");
    System.out.println(READY);
    Thread.currentThread().join();
  }
}
