using System.Diagnostics;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Deploy;

/// <summary>
/// The order in which <c>deploy/upgrade</c> works and what it does when a step fails, over stand-ins for both programs and the
/// service. The whole of it, over real packages: bench/drills/upgrade.
/// </summary>
public sealed class UpgradeScriptTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    private string Home => Path.Combine(scratch.Path, "home");

    private string Current => Path.GetFileName(new DirectoryInfo(Path.Combine(Home, "current")).LinkTarget!);

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void Upgrade_BacksUp_Stops_Migrates_Switches_Starts()
    {
        var run = Upgrade();

        Assert.Equal((0, "new"), (run.ExitCode, Current));
        Assert.Equal(
            ["old backup", "old check", "stop", "new migrate", "start new", "ready new"],
            run.Steps.Select(Short)
        );
    }

    [Fact]
    public void AFailedBackup_ChangesNothing_AndNeverStopsTheService()
    {
        var run = Upgrade("old backup");

        Assert.Equal((1, "old"), (run.ExitCode, Current));
        Assert.Equal(["old backup"], run.Steps.Select(Short));
    }

    [Fact]
    public void AFailedMigration_StartsTheOldVersion_AndRestoresNothing()
    {
        var run = Upgrade("new migrate");

        Assert.Equal((1, "old"), (run.ExitCode, Current));
        Assert.Equal(
            ["old backup", "old check", "stop", "new migrate", "stop", "start old", "ready old"],
            run.Steps.Select(Short)
        );
    }

    [Fact]
    public void AVersionThatIsNeverReady_GoesBackWithTheDatabaseOfTheStop()
    {
        var run = Upgrade("ready new");

        Assert.Equal((1, "old"), (run.ExitCode, Current));
        Assert.Equal(
            ["stop", "new restore", "start old", "ready old"],
            run.Steps.Select(Short).Where(step => step != "ready new").TakeLast(4)
        );
        var restore = Assert.Single(run.Steps, step => step.StartsWith("new db restore", StringComparison.Ordinal));
        Assert.Contains("/step-", restore, StringComparison.Ordinal);
        Assert.Contains("--keep-schema", restore, StringComparison.Ordinal);
    }

    [Fact]
    public void ANewProgramThatCannotRestore_LeavesItToTheOldOne()
    {
        var run = Upgrade("ready new", "new restore");

        Assert.Equal(
            ["new restore", "old restore", "start old"],
            run.Steps.Select(Short).SkipWhile(step => step != "new restore").Take(3)
        );
    }

    [Fact]
    public void ASecondUpgradeAtOnce_IsRefused()
    {
        Prepare([]);
        File.WriteAllText(Path.Combine(scratch.Path, "slow"), "");
        using var first = Start();
        while (!File.Exists(Path.Combine(scratch.Path, "steps")))
        {
            Assert.False(first.HasExited);
            Thread.Sleep(10);
        }

        using var second = Start();
        second.WaitForExit();
        File.Delete(Path.Combine(scratch.Path, "slow"));
        first.WaitForExit();

        Assert.Equal((0, 3), (first.ExitCode, second.ExitCode));
        Assert.Single(File.ReadLines(Path.Combine(scratch.Path, "steps")), step => Short(step) == "old backup");
    }

    // "new db restore /a/b.zip --replace" → "new restore"
    private static string Short(string step) => string.Join(' ', step.Split(' ').Where(word => word != "db").Take(2));

    private Run Upgrade(params string[] failing)
    {
        Prepare(failing);
        using var process = Start();
        process.WaitForExit();
        return new(process.ExitCode, [.. File.ReadLines(Path.Combine(scratch.Path, "steps"))]);
    }

    private void Prepare(string[] failing)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "deploy/upgrade is a shell script");
        Directory.CreateDirectory(Home);
        foreach (var version in (string[])["old", "new"])
        {
            Directory.CreateDirectory(Path.Combine(scratch.Path, version));
            Program(
                Path.Combine(version, "plumb"),
                $"""
                step "{version} $*"
                while [ -f "$scratch/slow" ]; do sleep 0.02; done
                if [ "$2" = migrate ]; then touch "$4/before.zip"; fi
                fails "{version} $2" && exit 1
                exit 0
                """
            );
        }

        File.CreateSymbolicLink(Path.Combine(Home, "current"), Path.Combine(scratch.Path, "old"));
        File.WriteAllLines(Path.Combine(scratch.Path, "failing"), failing);
        Program("stop", "step stop");
        Program("start", "step \"start $(basename \"$(readlink \"$scratch/home/current\")\")\"");
        // Stands in the path before the real one.
        Program(
            "curl",
            """
            version=$(basename "$(readlink "$scratch/home/current")")
            step "ready $version"
            fails "ready $version" && exit 1
            exit 0
            """
        );
    }

    private void Program(string name, string body)
    {
        var file = Path.Combine(scratch.Path, name);
        File.WriteAllText(
            file,
            $"""
            #!/bin/sh
            scratch='{scratch.Path}'
            step() (echo "$*" >> "$scratch/steps")
            fails() (grep -qxF "$1" "$scratch/failing")
            {body}

            """
        );
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, (UnixFileMode)0b111_101_101);
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(
            "/bin/sh",
            [Path.Combine(Repository.Root, "deploy/upgrade"), Path.Combine(scratch.Path, "new"), Home]
        )
        {
            Environment =
            {
                ["PATH"] = $"{scratch.Path}:{Environment.GetEnvironmentVariable("PATH")}",
                ["STOP"] = Path.Combine(scratch.Path, "stop"),
                ["START"] = Path.Combine(scratch.Path, "start"),
                ["READY_SECONDS"] = "1",
                ["RUN_AS"] = Environment.UserName,
            },
        };
        return Process.Start(start)!;
    }

    private sealed record Run(int ExitCode, string[] Steps);
}
