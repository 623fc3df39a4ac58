using System.Globalization;
using Plumbline.Findings;

namespace Plumbline.App.Backups;

/// <summary>What backups and restores complain about, ids 536x.</summary>
public static class BackupMessages
{
    /// <summary>The file of the backup is there already, or the database is not.</summary>
    public const string CannotBackUp = "PL5360";

    /// <summary>A kept file whose bytes are not those of its hash, or that is gone.</summary>
    public const string DamagedFile = "PL5361";

    /// <summary>An archive that is no backup, or is damaged.</summary>
    public const string DamagedBackup = "PL5362";

    /// <summary>A backup of another kind, or of a newer program.</summary>
    public const string ForeignBackup = "PL5363";

    /// <summary>The database to restore into holds something, or is in use.</summary>
    public const string NotEmpty = "PL5364";

    /// <summary>The log in the backup does not agree with itself.</summary>
    public const string BrokenLog = "PL5365";

    /// <summary>Not enough room on the disk.</summary>
    public const string NoRoom = "PL5366";

    private static readonly Template Exists = new("{file} 已经存在，没有覆盖", "{file} is there already and was kept");

    private static readonly Template NoDatabase = new(
        "这里没有数据库，无可备份",
        "There is no database here to back up"
    );

    private static readonly Template Changed = new(
        "{name} 的内容与登记的哈希不符，文件已损坏或被改动",
        "{name} is not what its hash says: it was damaged or changed"
    );

    private static readonly Template Gone = new(
        "{name} 在数据库中有登记，文件却不在",
        "{name} is registered in the database, but the file is gone"
    );

    private static readonly Template FileRepair = new(
        "从更早的备份中取回这个文件，或请上传人重新上传",
        "Take the file from an earlier backup, or ask for it to be uploaded again"
    );

    private static readonly Template NoBackup = new(
        "{file} 不是备份文件，或传输时损坏",
        "{file} is no backup, or was damaged on its way"
    );

    private static readonly Template WrongEntry = new(
        "备份中的 {name} 与清单不符",
        "{name} in the backup is not what its manifest says"
    );

    private static readonly Template OtherKind = new(
        "备份来自{found}，这里是{expected}",
        "The backup is of {found}, this database is {expected}"
    );

    private static readonly Template Newer = new(
        "备份来自版本 {version}（结构{schema}），比本程序新",
        "The backup comes from version {version} (schema {schema}), which is newer than this program"
    );

    private static readonly Template NewerRepair = new("先升级程序，再恢复", "Upgrade the program, then restore");

    private static readonly Template Holds = new(
        "数据库里已有数据，没有恢复",
        "There are data in this database; nothing was restored"
    );

    private static readonly Template HoldsRepair = new(
        "确认要替换时加上 --replace",
        "Add --replace if they are to be replaced"
    );

    private static readonly Template InUse = new(
        "数据库正在使用，不能替换",
        "The database is in use and cannot be replaced"
    );

    private static readonly Template InUseRepair = new("先停止服务，再恢复", "Stop the service, then restore");

    private static readonly Template Broken = new(
        "备份中的留痕有{count}处不符，没有恢复；第一处：链{chain}第{seq}号",
        "The log in the backup breaks in {count} places, nothing was restored; the first: chain {chain}, number {seq}"
    );

    private static readonly Template BrokenRepair = new(
        "换用更早的备份；确要使用这一份时加上 --despite-log",
        "Use an earlier backup; add --despite-log to use this one all the same"
    );

    private static readonly Template Full = new(
        "磁盘空间不足：{folder} 需要{needed}MB，只剩{free}MB",
        "Not enough room: {folder} needs {needed} MB and has {free} MB"
    );

    private static readonly Template FullRepair = new("清理磁盘，或改到另一磁盘", "Make room, or take another disk");

    internal static Finding AlreadyThere(string file) => Of(CannotBackUp, "", Exists.With(("file", file)));

    internal static Finding Nothing() => Of(CannotBackUp, "", NoDatabase.With());

    internal static Finding DamagedKept(string name) =>
        Of(DamagedFile, name, Changed.With(("name", name)), FileRepair.With());

    internal static Finding MissingKept(string name) =>
        Of(DamagedFile, name, Gone.With(("name", name)), FileRepair.With());

    internal static Finding Unreadable(string file) => Of(DamagedBackup, file, NoBackup.With(("file", file)));

    internal static Finding Differs(string name) => Of(DamagedBackup, name, WrongEntry.With(("name", name)));

    internal static Finding Kind(string found, string expected) =>
        Of(ForeignBackup, "", OtherKind.With(("found", found), ("expected", expected)));

    internal static Finding FromLater(BackupManifest manifest) =>
        Of(
            ForeignBackup,
            "",
            Newer.With(("version", manifest.Version), ("schema", Number(manifest.Schema))),
            NewerRepair.With()
        );

    internal static Finding HoldsData() => Of(NotEmpty, "", Holds.With(), HoldsRepair.With());

    internal static Finding IsInUse() => Of(NotEmpty, "", InUse.With(), InUseRepair.With());

    internal static Finding LogBreaks(Log.LogProof proof) =>
        Of(
            BrokenLog,
            "",
            Broken.With(
                ("count", Number(proof.Breaks.Length)),
                ("chain", Number(proof.Breaks[0].ChainId)),
                ("seq", Number(proof.Breaks[0].Seq))
            ),
            BrokenRepair.With()
        );

    internal static Finding TooFull(string folder, long needed, long free) =>
        Of(
            NoRoom,
            folder,
            Full.With(("folder", folder), ("needed", Megabytes(needed)), ("free", Megabytes(free))),
            FullRepair.With()
        );

    private static Finding Of(string id, string place, Message what, Message? repair = null) =>
        new(id, Severity.Error, new FieldPlace(place), what) { Repair = repair };

    private static string Megabytes(long bytes) => Number(bytes / (1024 * 1024));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
