using Plumbline.App.Backups;
using Plumbline.Testing;
using Xunit;

namespace Plumbline.App.Tests.Backups;

/// <summary>Which disk a folder lies on: that of the longest root above it, whatever room is left there.</summary>
public sealed class DiskRoomTests
{
    [Theory]
    [InlineData("data/a", "data")]
    [InlineData("data", "data")]
    [InlineData("data/evidence/b", "data/evidence")]
    [InlineData("data-old/c", "")]
    public void AFolder_LiesOnTheNearestRootAbove(string folder, string root)
    {
        using var scratch = new ScratchFolder();
        string At(string path) => Path.TrimEndingDirectorySeparator(Path.Combine(scratch.Path, path));
        Directory.CreateDirectory(At(folder));

        Assert.Equal(At(root), DiskRoom.Disk(At(folder), [At(""), At("data"), At("data/evidence")]));
    }

    [Fact]
    public void ALink_LiesWhereItLeads()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there");
        using var scratch = new ScratchFolder();
        var disk = Directory.CreateDirectory(Path.Combine(scratch.Path, "disk", "inner")).Parent!.FullName;
        var link = Path.Combine(scratch.Path, "link");
        Directory.CreateSymbolicLink(link, disk);

        Assert.Equal(disk, DiskRoom.Disk(Path.Combine(link, "inner"), [scratch.Path, disk]));
    }
}
