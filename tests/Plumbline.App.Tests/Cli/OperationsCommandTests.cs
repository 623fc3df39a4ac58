using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Cli;

/// <summary>What an administrator types: migrate, user, backup, restore, doctor.</summary>
public sealed class OperationsCommandTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    private string Data => Path.Combine(scratch.Path, "data");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        scratch.Dispose();
    }

    [Fact]
    public void FirstAdministrator_Backup_AndRestoreElsewhere()
    {
        var backup = Path.Combine(scratch.Path, "a.zip");
        var elsewhere = Path.Combine(scratch.Path, "elsewhere");
        Assert.Equal(3, Run("user", "list", "--folder", Data).ExitCode);
        Assert.Equal(0, Run("db", "migrate", "--folder", Data).ExitCode);
        var added = Run(
            "user",
            "add",
            "admin",
            "--display",
            "管理员",
            "--role",
            "Administrator",
            "--unit",
            "4399",
            "--unit-name",
            "某市财政局",
            "--folder",
            Data
        );
        Assert.Equal((0, ""), (added.ExitCode, added.Error));
        Assert.Contains("admin", added.Output, StringComparison.Ordinal);
        Assert.Equal(1, Run("user", "add", "admin", "--display", "又一个", "--folder", Data).ExitCode);
        Assert.Equal(0, Run("db", "backup", backup, "--folder", Data).ExitCode);
        Assert.Equal(0, Run("db", "check", backup).ExitCode);
        Assert.Equal(3, Run("db", "backup", backup, "--folder", Data).ExitCode);
        Assert.Equal(3, Run("db", "restore", backup, "--folder", Data).ExitCode);
        var restored = Run("db", "restore", backup, "--folder", elsewhere);
        Assert.Equal((0, ""), (restored.ExitCode, restored.Error));

        var list = Run("user", "list", "--folder", elsewhere);
        Assert.Contains("Administrator 某市财政局", list.Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("db", "verify-log", "--folder", elsewhere).ExitCode);
        Assert.Equal(0, Run("user", "lock", "admin", "--folder", elsewhere).ExitCode);
        Assert.Contains("停用或锁定", Run("user", "list", "--folder", elsewhere).Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("user", "unlock", "admin", "--folder", elsewhere).ExitCode);
        Assert.Equal(0, Run("user", "password", "admin", "--folder", elsewhere).ExitCode);
        Assert.Equal(1, Run("user", "password", "nobody", "--folder", elsewhere).ExitCode);
        Assert.Equal(0, Run("verify-log", "--folder", elsewhere).ExitCode);
    }

    [Fact]
    public void Doctor_NamesWhatIsMissing_AndSaysWhatToDo()
    {
        var before = Run("doctor", "--format", "json", "--folder", Data);
        Assert.Equal("warn", Health(before.Output, "database"));
        // None of the folders is there yet: the one above them is looked at once.
        Assert.Equal(1, Count(before.Output, "rights"));
        Assert.Equal(1, Count(before.Output, "disk"));

        Run("db", "migrate", "--folder", Data);
        var after = Run("doctor", "--format", "json", "--folder", Data);
        Assert.Equal(0, after.ExitCode);
        Assert.All(
            (string[])["database", "migrations", "content", "clock", "rights"],
            id => Assert.Equal("ok", Health(after.Output, id))
        );

        // Evidence of its own in a folder on the same disk: two folders, one disk.
        var evidence = Directory.CreateDirectory(Path.Combine(scratch.Path, "evidence")).FullName;
        var apart = Run("doctor", "--format", "json", "--folder", Data, "--evidence", evidence).Output;
        Assert.Equal((Count(after.Output, "rights") + 1, 1), (Count(apart, "rights"), Count(apart, "disk")));

        SqliteConnection.ClearAllPools();
        File.WriteAllText(Path.Combine(Data, "plumbline.db"), "this is no database at all, whatever its name says");
        var broken = Run("doctor", "--folder", Data);
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("[故障] 数据库", broken.Output, StringComparison.Ordinal);
        Assert.Contains("→", broken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ADatabaseThatCannotBeReached_IsOneLine()
    {
        var run = Run("verify-log", "--connection", "Host=127.0.0.1;Port=1;Username=x;Timeout=2");

        Assert.Equal(3, run.ExitCode);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Contains("plumb doctor", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileOfSettings_ThatIsNoJson_IsNamedWithItsLine()
    {
        var file = scratch.Write("office.json", "{\n \"Database\": {");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "plumb.dll"), "verify-log"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["PLUMBLINE_CONFIG"] = file },
        };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, process.ExitCode);
        var line = Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains(file, line, StringComparison.Ordinal);
        Assert.Contains("LineNumber: 1", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--units 5 --projects 4", "--projects ≥ 5")]
    [InlineData("--units 5 --projects 5 --people 6", "--people 1–5")]
    [InlineData("--units 5 --projects 5 --years 11", "--years 1–10")]
    public void ASizeThatIsNone_IsNamedByItsOption_WithWhatItMayBe(string options, string what)
    {
        var run = Run(["seed", "--province", "--folder", Data, .. options.Split(' ')]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(what, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ASmallProvince_HasNoMorePeopleThanUnits()
    {
        var run = Run("seed", "--province", "--units", "12", "--projects", "12", "--years", "1", "--folder", Data);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private static CommandLine Run(params string[] arguments) => CommandLine.Run([.. arguments, "--lang", "zh"]);

    private static int Count(string json, string id) =>
        JsonDocument.Parse(json).RootElement.EnumerateArray().Count(one => one.GetProperty("id").GetString() == id);

    private static string? Health(string json, string id) =>
        JsonDocument
            .Parse(json)
            .RootElement.EnumerateArray()
            .First(one => one.GetProperty("id").GetString() == id)
            .GetProperty("health")
            .GetString();
}
