using Plumbline.Findings;

namespace Plumbline.Cli;

/// <summary>Sentences of the commands that work on a database.</summary>
internal static class LogTexts
{
    internal static Template Db { get; } = new("维护数据库", "Keep the database");

    internal static Template Migrate { get; } =
        new("把数据库升级到最新结构", "Bring the database to the newest schema");

    internal static Template Applied { get; } = new("已执行 {name}", "applied {name}");

    internal static Template Migrated { get; } = new("共执行{count}个升级", "{count} migrations applied");

    internal static Template Folder { get; } =
        new("SQLite 数据所在文件夹，默认按设置，否则 data", "Folder of the SQLite data; default as set, else data");

    internal static Template Connection { get; } =
        new("PostgreSQL 连接串；给出时不用文件夹", "PostgreSQL connection string, instead of the folder");

    internal static Template Evidence { get; } =
        new("佐证材料文件夹，默认在数据文件夹中", "Folder of evidence, default within the data folder");

    internal static Template Verify { get; } =
        new("校验全部留痕：哈希、缺号、末端、加封", "Prove the log: hashes, gaps, ends, seals");

    internal static Template Broken { get; } = new("链{chain}第{seq}号：{what}", "chain {chain}, number {seq}: {what}");

    internal static Template Proof { get; } =
        new(
            "{chains}条链、{events}个事件、{seals}次加封，{broken}处不符；最近一次加封之后有{tail}个事件",
            "{chains} chains, {events} events, {seals} seals, {broken} breaks; {tail} events after the last seal"
        );
}
