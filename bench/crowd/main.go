// Many connections to a media engine in one process, without a browser: 600 take half a gigabyte, where a Node client
// takes 20 MB each. A line of JSON is an order, and each is answered by one.
//
//	{"join":"name","url":"ws://…","token":"…"}   {"joined":"name"}
//	{"speak":"name"}                              {"speaks":"name"}
//
// Of its own accord it tells {"left":"name"} when a connection is over. What fails is told as {"failed":"…"}.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"sync"
	"time"

	"github.com/livekit/protocol/livekit"
	"github.com/livekit/protocol/logger"
	lksdk "github.com/livekit/server-sdk-go/v2"
	"github.com/pion/webrtc/v4"
	"github.com/pion/webrtc/v4/pkg/media"
)

// As many connect at the same time.
const atOnce = 16

// Of a frame of Opus at 24 kbit/s.
const (
	frame = 20 * time.Millisecond
	bytes = 60
)

type order struct {
	Join  string `json:"join"`
	URL   string `json:"url"`
	Token string `json:"token"`
	Speak string `json:"speak"`
}

type crowd struct {
	lock  sync.Mutex
	rooms map[string]*lksdk.Room
}

func main() {
	logger.InitFromConfig(&logger.Config{Level: "error"}, "crowd")
	lksdk.SetLogger(logger.GetLogger())
	c := &crowd{rooms: map[string]*lksdk.Room{}}
	places := make(chan struct{}, atOnce)
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		var o order
		if err := json.Unmarshal(lines.Bytes(), &o); err != nil {
			c.tell("failed", err.Error())
			continue
		}
		places <- struct{}{}
		go func() {
			defer func() { <-places }()
			if err := c.obey(o); err != nil {
				c.tell("failed", fmt.Sprintf("%s%s: %v", o.Join, o.Speak, err))
			}
		}()
	}
}

func (c *crowd) obey(o order) error {
	if o.Join != "" {
		return c.join(o)
	}
	return c.speak(o.Speak)
}

func (c *crowd) join(o order) error {
	callback := lksdk.NewRoomCallback()
	callback.OnDisconnected = func() { c.tell("left", o.Join) }
	room, err := lksdk.ConnectToRoomWithToken(o.URL, o.Token, callback,
		lksdk.WithAutoSubscribe(false), lksdk.WithDisableRegionDiscovery())
	if err != nil {
		return err
	}
	c.lock.Lock()
	c.rooms[o.Join] = room
	c.lock.Unlock()
	c.tell("joined", o.Join)
	return nil
}

// A voice that goes on for as long as the engine takes it.
func (c *crowd) speak(name string) error {
	c.lock.Lock()
	room := c.rooms[name]
	c.lock.Unlock()
	if room == nil {
		return fmt.Errorf("is not in the room")
	}
	track, err := lksdk.NewLocalTrack(webrtc.RTPCodecCapability{
		MimeType: webrtc.MimeTypeOpus, ClockRate: 48000, Channels: 2,
	})
	if err != nil {
		return err
	}
	published, err := room.LocalParticipant.PublishTrack(track, &lksdk.TrackPublicationOptions{
		Name: "voice", Source: livekit.TrackSource_MICROPHONE,
	})
	if err != nil {
		return err
	}
	c.tell("speaks", name)
	go func() {
		sample := media.Sample{Data: make([]byte, bytes), Duration: frame}
		for range time.Tick(frame) {
			if room.LocalParticipant.GetTrackPublication(livekit.TrackSource_MICROPHONE) != lksdk.TrackPublication(published) {
				return
			}
			_ = track.WriteSample(sample, nil)
		}
	}()
	return nil
}

func (c *crowd) tell(what, name string) {
	line, _ := json.Marshal(map[string]string{what: name})
	c.lock.Lock()
	defer c.lock.Unlock()
	fmt.Println(string(line))
}
