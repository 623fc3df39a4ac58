using Plumbline.Findings;

namespace Plumbline.Cli;

/// <summary>Sentences of backups, accounts and the doctor.</summary>
internal static class BackupTexts
{
    internal static Template Backup { get; } =
        new("把数据库和附件备份到一个文件，不用停机", "Back the database and its files up, while it runs");

    internal static Template Check { get; } =
        new("逐项核对备份文件，不动数据库", "Hold every part of a backup against its manifest");

    internal static Template Restore { get; } =
        new("恢复备份：先核对哈希、行数和留痕", "Bring a backup back: hashes, rows and the log are proven first");

    internal static Template File { get; } = new("备份文件（.zip）", "The backup (.zip)");

    internal static Template Replace { get; } = new("替换已有的数据", "Replace the data that are there");

    internal static Template DespiteLog { get; } =
        new("留痕有不符也恢复", "Restore although the log does not agree with itself");

    internal static Template KeepSchema { get; } =
        new(
            "恢复后不升级结构，供旧版本程序继续使用",
            "Do not upgrade the schema afterwards, so that an older program can go on with it"
        );

    internal static Template BackupTo { get; } =
        new(
            "升级前的备份放在哪个文件夹，默认 数据文件夹/backups",
            "Folder of the backup before the upgrade, default backups in the data folder"
        );

    internal static Template NoBackup { get; } = new("升级前不备份", "No backup before the upgrade");

    internal static Template BackedUpFirst { get; } = new("已备份到 {file}", "backed up to {file}");

    internal static Template BackedUp { get; } =
        new(
            "已备份到 {file}：{tables}张表{rows}行、{files}个附件",
            "{file}: {tables} tables, {rows} rows, {files} files"
        );

    internal static Template Checked { get; } =
        new(
            "{file} 完好：版本 {version}，{at}，{tables}张表{rows}行、{files}个附件",
            "{file} is whole: version {version}, {at}, {tables} tables, {rows} rows, {files} files"
        );

    internal static Template Restored { get; } =
        new(
            "已恢复 {at} 的备份：{tables}张表{rows}行、{files}个附件",
            "Restored the backup of {at}: {tables} tables, {rows} rows, {files} files"
        );

    internal static Template SetAside { get; } =
        new(
            "原来的数据库改名为 {file}，确认无误后可删除",
            "The database before is now {file}; delete it when all is well"
        );

    internal static Template User { get; } =
        new("在本机上维护账户：第一个管理员、忘记口令", "Keep accounts from the machine itself");

    internal static Template UserAdd { get; } =
        new("新增账户，初始密码只显示一次", "Add an account; its first password is shown once");

    internal static Template UserName { get; } = new("用户名", "User name");

    internal static Template Display { get; } = new("姓名", "Name as others see it");

    internal static Template Email { get; } = new("电子邮箱", "Mail address");

    internal static Template Role { get; } =
        new("同时授予的岗位，如 Administrator", "A post to give with it, e.g. Administrator");

    internal static Template Unit { get; } = new("岗位所在单位的代码", "Code of the unit of the post");

    internal static Template UnitName { get; } =
        new("空数据库：同时建立的地区名称", "Empty database: name of the region to make");

    internal static Template UserPassword { get; } =
        new("重置密码，新密码只显示一次", "Give a new password, shown once");

    internal static Template UserLock { get; } =
        new("停用账户，会话立即结束", "Close an account; its sessions end at once");

    internal static Template UserUnlock { get; } = new("重新启用账户", "Open an account again");

    internal static Template UserList { get; } = new("列出账户和岗位", "List accounts and their posts");

    internal static Template Secret { get; } =
        new("用户 {name} 的密码：{secret}（首次登录须更改）", "Password of {name}: {secret} (to be changed at once)");

    internal static Template Closed { get; } = new("已停用 {name}", "{name} is closed");

    internal static Template Opened { get; } = new("已启用 {name}", "{name} is open");

    internal static Template NoSchema { get; } =
        new("还没有数据库，请先运行 plumb db migrate", "There is no database yet; run plumb db migrate first");

    internal static Template Doctor { get; } =
        new(
            "检查数据库、字体、外部程序、磁盘、时钟和权限，并说明怎样处理",
            "Look at database, fonts, programs, disk, clock and rights, and say what to do"
        );
}
