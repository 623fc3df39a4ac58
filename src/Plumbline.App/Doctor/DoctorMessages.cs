using Plumbline.Findings;

namespace Plumbline.App.Doctor;

/// <summary>All sentences of the doctor.</summary>
internal static class DoctorMessages
{
    internal static Template Database { get; } = new("数据库", "Database");

    internal static Template Migrations { get; } = new("数据库结构", "Schema");

    internal static Template Content { get; } = new("规则方案", "Regime packs");

    internal static Template Fonts { get; } = new("中文字体", "Chinese fonts");

    internal static Template Office { get; } = new("LibreOffice", "LibreOffice");

    internal static Template PdfText { get; } = new("poppler", "poppler");

    internal static Template Disk { get; } = new("磁盘空间", "Disk");

    internal static Template Clock { get; } = new("时钟", "Clock");

    internal static Template Rights { get; } = new("写入权限", "Write rights");

    internal static Template Fine { get; } = new("{what}", "{what}");

    internal static Template NoDatabase { get; } = new("还没有数据库：{what}", "No database yet: {what}");

    internal static Template NoDatabaseRepair { get; } =
        new(
            "启动程序时会自动建立；也可先运行 plumb db migrate",
            "The program makes it when it starts; or run plumb db migrate"
        );

    internal static Template NotReached { get; } = new("打不开：{reason}", "Cannot be opened: {reason}");

    internal static Template NotReachedRepair { get; } =
        new(
            "检查 Database 各项设置，PostgreSQL 是否已启动、账号口令和防火墙",
            "Check the settings under Database, whether PostgreSQL runs, its account and the firewall"
        );

    internal static Template Damaged { get; } = new("数据库文件已损坏", "The database file is damaged");

    internal static Template DamagedRepair { get; } =
        new(
            "停止服务，用 plumb db restore 恢复最近的备份",
            "Stop the service and restore the last backup: plumb db restore"
        );

    internal static Template OldServer { get; } = new("{what}，版本过低", "{what} is too old");

    internal static Template OldServerRepair { get; } = new("改用 PostgreSQL 13 或以上", "Use PostgreSQL 13 or later");

    internal static Template UpToDate { get; } = new("最新（{number}）", "up to date ({number})");

    internal static Template Behind { get; } = new("有{count}个升级未执行", "{count} migrations are missing");

    internal static Template BehindRepair { get; } =
        new("运行 plumb db migrate；它先备份", "Run plumb db migrate; it backs up first");

    internal static Template Ahead { get; } =
        new("数据库（{number}）比程序新", "The database ({number}) is newer than the program");

    internal static Template AheadRepair { get; } = new("换用新版本的程序", "Use the newer program");

    internal static Template Packs { get; } = new("{count}套", "{count}");

    internal static Template BadPack { get; } = new("读不通：{reason}", "Cannot be read: {reason}");

    internal static Template BadPackRepair { get; } =
        new(
            "从安装包中恢复 content 文件夹，或用 plumb regimes check 查看自编方案的问题",
            "Take the content folder from the package again, or see plumb regimes check"
        );

    internal static Template Missing { get; } = new("没有找到", "not found");

    internal static Template FontsRepair { get; } =
        new(
            "安装 fonts-noto-cjk（或拷入方正、仿宋字体），否则生成的 PDF 没有汉字",
            "Install fonts-noto-cjk; PDFs have no Chinese letters without it"
        );

    internal static Template OfficeRepair { get; } =
        new(
            "需要读 doc、wps 或生成 PDF 时安装 libreoffice-writer-nogui、libreoffice-calc-nogui；其余功能不受影响",
            "Install libreoffice-writer-nogui and libreoffice-calc-nogui for doc, wps and PDF; all else works without"
        );

    internal static Template PdfTextRepair { get; } =
        new(
            "需要审核 PDF 时安装 poppler-utils；其余功能不受影响",
            "Install poppler-utils to audit PDFs; all else works without"
        );

    internal static Template Free { get; } = new("{folder} 剩余 {free} GB", "{folder}: {free} GB free");

    internal static Template DiskRepair { get; } =
        new("清理磁盘或扩容；写满后保存会失败", "Make room: saving fails when the disk is full");

    internal static Template ClockFine { get; } = new("{now}（北京时间）", "{now} (Beijing)");

    internal static Template ClockOff { get; } = new("与{other}相差{seconds}秒", "{seconds} seconds away from {other}");

    internal static Template ClockBehind { get; } =
        new("比最近的留痕还早（{last}）", "earlier than the last event ({last})");

    internal static Template ClockRepair { get; } =
        new(
            "校准系统时间（timedatectl set-ntp true，或内网时间服务器）；截止时间按它计算",
            "Set the clock (timedatectl set-ntp true, or a time server); deadlines follow it"
        );

    internal static Template Writable { get; } = new("{folder}", "{folder}");

    internal static Template NotWritable { get; } = new("{folder} 不能写入", "{folder} cannot be written");

    internal static Template WritableRepair { get; } =
        new("把文件夹的所有者改为运行程序的用户", "Give the folder to the user that runs the program");
}
